package io.commercebridge.testkit.commerce.service;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a customer writes into the form of a new ticket.
 *
 * @param customer uid of who opens it
 * @param details further attributes of the ticket by their names in the type system
 */
public record TicketDraft(String customer, String subject, String message, Map<String, Object> details) {

    public TicketDraft {
        requireNonNull(customer, "customer");
        requireNonNull(subject, "subject");
        requireNonNull(message, "message");
        details = Map.copyOf(details);
    }

    /** An enquiry of low priority, which is what the storefront makes of it. */
    public static TicketDraft of(String customer, String subject, String message) {
        return new TicketDraft(customer, subject, message, Map.of("category", "Enquiry", "priority", "Low"));
    }

    public TicketDraft category(String code) {
        return with("category", code);
    }

    public TicketDraft priority(String code) {
        return with("priority", code);
    }

    /** @param code of an order of the customer */
    public TicketDraft about(String code) {
        return with("order", code);
    }

    /** @param uid of the base site on which it was written */
    public TicketDraft on(String uid) {
        return with("baseSite", uid);
    }

    public TicketDraft with(String attribute, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(details);
        more.put(attribute, value);
        return new TicketDraft(customer, subject, message, more);
    }
}
