package io.commercebridge.mapping.service;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * A service ticket as it stands in the shop.
 *
 * @param id the ticket number, by which it is known for ever
 * @param orderCode the order that it is about
 * @param comments what may be read by both sides, in the order in which it was said
 */
public record Ticket(
        String id,
        Optional<String> headline,
        Codes codes,
        Reporter reporter,
        Optional<String> orderCode,
        List<TicketComment> comments) {

    /** The state of a ticket that is at its end. */
    public static final String CLOSED = "Closed";

    /** What the shop chooses from its lists. */
    public record Codes(Optional<String> category, Optional<String> priority, String state) {
        public Codes {
            requireNonNull(category, "category");
            requireNonNull(priority, "priority");
            requireNonNull(state, "state");
        }
    }

    public Ticket {
        requireNonNull(id, "id");
        headline = headline.map(String::strip).filter(text -> !text.isEmpty());
        requireNonNull(codes, "codes");
        requireNonNull(reporter, "reporter");
        requireNonNull(orderCode, "orderCode");
        comments = comments.stream().sorted(TicketComment.AS_SAID).toList();
    }

    public boolean closed() {
        return codes.state().equals(CLOSED);
    }
}
