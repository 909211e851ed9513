package io.commercebridge.mapping.service;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What somebody has said on a ticket.
 *
 * @param code identifies it for ever
 * @param author as a person knows them: a name, else a login
 */
public record TicketComment(
        String code,
        Optional<String> subject,
        String text,
        String author,
        Instant created,
        List<Attachment> attachments) {

    /** In the order in which it was said; what was said at the same moment by code. */
    public static final Comparator<TicketComment> AS_SAID =
            Comparator.comparing(TicketComment::created).thenComparing(TicketComment::code);

    public TicketComment {
        requireNonNull(code, "code");
        subject = subject.map(String::strip).filter(value -> !value.isEmpty());
        requireNonNull(text, "text");
        requireNonNull(author, "author");
        requireNonNull(created, "created");
        attachments = List.copyOf(attachments);
    }
}
