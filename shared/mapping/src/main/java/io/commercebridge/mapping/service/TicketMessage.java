package io.commercebridge.mapping.service;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.PlainText;
import io.commercebridge.mapping.commerce.ItemValues;
import io.commercebridge.mapping.dataverse.TextColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an agent says to the customer, as an event on the ticket.
 *
 * @param code the row id of the note or resolution that it comes from
 * @param warnings what was cut on the way
 */
public record TicketMessage(String code, Optional<String> subject, String text, List<String> warnings) {
    private static final TextColumn SUBJECT = TextColumn.cut("subject", 255);

    /**
     * How the bridge speaks on a ticket.
     *
     * @param author uid of the employee in whose name agents speak
     * @param domain of the comment component and type
     * @param intervention code of the CsInterventionType
     */
    public record Voice(String author, String domain, String component, String commentType, String intervention) {
        public Voice {
            requireNonNull(author, "author");
            requireNonNull(domain, "domain");
            requireNonNull(component, "component");
            requireNonNull(commentType, "commentType");
            requireNonNull(intervention, "intervention");
        }
    }

    public TicketMessage {
        requireNonNull(code, "code");
        requireNonNull(subject, "subject");
        requireNonNull(text, "text");
        warnings = List.copyOf(warnings);
    }

    /** The message as plain text; what has no text says what its subject says; empty if it says nothing at all. */
    public static Optional<TicketMessage> of(String code, Optional<String> subject, Optional<String> body) {
        List<String> warnings = new ArrayList<>();
        Optional<String> title = SUBJECT.fit(subject.map(PlainText::of), warnings);
        Optional<String> text = body.map(PlainText::of).filter(plain -> !plain.isBlank());
        return text.or(() -> subject.map(PlainText::of).filter(plain -> !plain.isBlank()))
                .map(said -> new TicketMessage(code, title, said, warnings));
    }

    /**
     * The ticket with one more event, which says it. Only the ticket's own collection takes events, so it is written as a
     * part of the ticket.
     */
    public ItemValues toTicket(String ticketId, Voice voice) {
        ItemValues event = ItemValues.item()
                .set("code", code)
                .set("subject", subject)
                .set("text", text)
                .set("author", ItemValues.by("uid", voice.author()))
                .set("component", inDomain(voice.component(), voice))
                .set("commentType", inDomain(voice.commentType(), voice))
                .set("interventionType", ItemValues.by("code", voice.intervention()))
                .build();
        return ItemValues.item()
                .set("ticketID", ticketId)
                .set("events", List.of(event))
                .build();
    }

    private static ItemValues inDomain(String code, Voice voice) {
        return ItemValues.item()
                .set("code", code)
                .set("domain", ItemValues.by("code", voice.domain()))
                .build();
    }
}
