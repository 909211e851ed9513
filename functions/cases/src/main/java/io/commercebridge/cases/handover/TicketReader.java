package io.commercebridge.cases.handover;

import io.commercebridge.mapping.service.Attachment;
import io.commercebridge.mapping.service.Reporter;
import io.commercebridge.mapping.service.Ticket;
import io.commercebridge.mapping.service.TicketComment;
import io.commercebridge.platform.commerce.item.CommerceItem;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads a ticket as the integration object {@code BridgeTicket} tells it. */
final class TicketReader {
    static final String ROOT = "CsTicket";
    private static final String INTEGRATION_KEY = "integrationKey";
    private static final String MODIFIED = "modifiedtime";
    private static final String CREATED = "creationtime";
    private static final String EVENTS = "events";
    private static final String PRIVATE = "Private";
    private static final Pattern ROW_ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private TicketReader() {}

    static Ticket toTicket(CommerceItem ticket) {
        Reporter reporter = reporter(ticket);
        return new Ticket(
                ticket.requiredText("ticketID"),
                ticket.text("headline"),
                new Ticket.Codes(ticket.code("category"), ticket.code("priority"), state(ticket)),
                reporter,
                ticket.item("order").flatMap(order -> order.text("code")),
                ticket.items(EVENTS).stream()
                        .filter(event -> isForBothSides(event, reporter))
                        .map(event -> comment(event, ticket))
                        .toList());
    }

    static String state(CommerceItem ticket) {
        return ticket.code("state").orElse("New");
    }

    /** When the ticket's own attributes were last changed. */
    static long modified(CommerceItem ticket) {
        return ticket.date(MODIFIED).map(Instant::toEpochMilli).orElse(0L);
    }

    /** A message does not touch its ticket, so that the newest of both tells how new the whole is. */
    static long version(CommerceItem ticket) {
        return Stream.concat(
                        ticket.date(MODIFIED).stream(),
                        ticket.items(EVENTS).stream().flatMap(event -> event.date(CREATED).stream()))
                .mapToLong(Instant::toEpochMilli)
                .max()
                .orElse(0L);
    }

    /**
     * Neither what agents of the shop say among themselves, nor what has come from Dynamics: such an event is named by the
     * row that it comes from, and is not the customer's.
     */
    private static boolean isForBothSides(CommerceItem event, Reporter reporter) {
        boolean internal =
                event.code("interventionType").filter(PRIVATE::equals).isPresent();
        boolean fromDynamics = event.text("code")
                        .filter(code -> ROW_ID.matcher(code).matches())
                        .isPresent()
                && event.item("author")
                        .flatMap(author -> author.text("uid"))
                        .filter(uid -> isOf(uid, reporter))
                        .isEmpty();
        return !internal && !fromDynamics;
    }

    private static boolean isOf(String uid, Reporter reporter) {
        return switch (reporter) {
            case Reporter.Buyer buyer -> buyer.person().uid().equalsIgnoreCase(uid);
            case Reporter.Consumer consumer -> consumer.person().uid().equalsIgnoreCase(uid);
            case Reporter.Unknown _ -> false;
        };
    }

    private static Reporter reporter(CommerceItem ticket) {
        Optional<CommerceItem> customer = ticket.item("customer");
        String uid = customer.flatMap(user -> user.text("uid")).orElse("").toLowerCase(Locale.ROOT);
        // SAP names a guest <random id>|<e-mail>.
        if (uid.isBlank() || uid.contains("|") || uid.equals("anonymous")) {
            return new Reporter.Unknown();
        }
        CommerceItem user = customer.orElseThrow();
        Reporter.Person person = new Reporter.Person(
                uid,
                user.text(INTEGRATION_KEY).orElse(uid).toLowerCase(Locale.ROOT),
                user.text("customerID"),
                user.text("name"));
        return user.item("defaultB2BUnit")
                .flatMap(unit -> unit.text("uid"))
                .<Reporter>map(unit -> new Reporter.Buyer(unit, person))
                .orElseGet(() -> new Reporter.Consumer(person));
    }

    private static TicketComment comment(CommerceItem event, CommerceItem ticket) {
        return new TicketComment(
                event.requiredText("code"),
                event.text("subject"),
                event.text("text").orElse(""),
                event.item("author").flatMap(TicketReader::known).orElse("Unknown"),
                event.date(CREATED).or(() -> ticket.date(CREATED)).orElse(Instant.EPOCH),
                attachments(event));
    }

    private static Optional<String> known(CommerceItem author) {
        return author.text("name").filter(name -> !name.isBlank()).or(() -> author.text("uid"));
    }

    private static List<Attachment> attachments(CommerceItem event) {
        return event.items("attachments").stream()
                .map(media -> new Attachment(
                        media.requiredText("code"),
                        media.requiredText(INTEGRATION_KEY),
                        media.text("realFileName"),
                        media.text("mime"),
                        media.decimal("size").map(size -> size.longValue())))
                .toList();
    }
}
