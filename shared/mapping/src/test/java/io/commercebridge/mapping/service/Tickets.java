package io.commercebridge.mapping.service;

import io.commercebridge.mapping.code.CodeTable;
import io.commercebridge.mapping.dataverse.Row;
import io.commercebridge.mapping.dataverse.TextColumn;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Tickets to test with. */
final class Tickets {
    static final UUID NAMESPACE = UUID.fromString("0190a8e3-0000-7000-8000-000000000001");
    static final Reporter.Person ANN =
            new Reporter.Person("ann@example.org", "ann%40example.org", Optional.empty(), Optional.of("Ann Lee"));
    static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    private Tickets() {}

    static IncidentRules rules() {
        return rules(Optional.empty());
    }

    static IncidentRules rules(Optional<String> guestAccount) {
        return new IncidentRules(
                NAMESPACE,
                CodeTable.parse("case type", "Enquiry=1,Problem=2"),
                CodeTable.parse("priority", "High=1,Medium=2,Low=3"),
                3,
                guestAccount,
                TextColumn.cut("description", 2000));
    }

    static Ticket ticket(Reporter reporter, TicketComment... comments) {
        return new Ticket(
                "00000042",
                Optional.of("My lamp is broken"),
                new Ticket.Codes(Optional.of("Problem"), Optional.of("High"), "New"),
                reporter,
                Optional.empty(),
                List.of(comments));
    }

    static Ticket coded(Ticket.Codes codes) {
        Ticket plain = ticket(new Reporter.Consumer(ANN));
        return new Ticket(plain.id(), plain.headline(), codes, plain.reporter(), plain.orderCode(), plain.comments());
    }

    static Ticket titled(String headline) {
        Ticket plain = ticket(new Reporter.Consumer(ANN));
        return new Ticket(
                plain.id(),
                Optional.of(headline),
                plain.codes(),
                plain.reporter(),
                plain.orderCode(),
                plain.comments());
    }

    static TicketComment said(String code, String text, Instant at) {
        return new TicketComment(code, Optional.empty(), text, "Ann Lee", at, List.of());
    }

    static Attachment file(String name, String mimeType, long size) {
        return new Attachment("M-1", "M-1|Online|Default", Optional.of(name), Optional.of(mimeType), Optional.of(size));
    }

    static Optional<Object> value(Row row, String column) {
        return Objects.requireNonNull(row.columns().get(column), column);
    }
}
