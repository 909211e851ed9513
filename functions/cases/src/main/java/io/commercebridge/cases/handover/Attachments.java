package io.commercebridge.cases.handover;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.dataverse.Fingerprint;
import io.commercebridge.mapping.dataverse.Row;
import io.commercebridge.mapping.service.Attachment;
import io.commercebridge.mapping.service.AttachmentRules;
import io.commercebridge.mapping.service.AttachmentRules.Accepted;
import io.commercebridge.mapping.service.AttachmentRules.Refused;
import io.commercebridge.mapping.service.AttachmentRules.Verdict;
import io.commercebridge.mapping.service.NoteRows;
import io.commercebridge.mapping.service.Ticket;
import io.commercebridge.mapping.service.TicketComment;
import io.commercebridge.platform.commerce.CommerceClient;
import io.commercebridge.platform.commerce.item.CommerceItem;
import io.commercebridge.platform.commerce.odata.EntitySet;
import io.commercebridge.platform.commerce.odata.IntegrationKey;
import io.commercebridge.platform.dynamics.DynamicsClient;
import io.commercebridge.platform.dynamics.rows.Lookups;
import io.commercebridge.platform.dynamics.rows.RowChanges;
import io.commercebridge.platform.failure.Category;
import io.commercebridge.platform.failure.RemoteException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Carries the files of a ticket's comments, one after the other, so that a request never holds more than one of them. A
 * file that is refused is told of and does not hold up the rest.
 */
final class Attachments {
    private static final EntitySet MEDIA = new EntitySet("BridgeAttachment", "Medias");

    private final CommerceClient commerce;
    private final DynamicsClient dynamics;
    private final AttachmentRules rules;
    private final UUID namespace;

    Attachments(CommerceClient commerce, DynamicsClient dynamics, AttachmentRules rules, UUID namespace) {
        this.commerce = requireNonNull(commerce, "commerce");
        this.dynamics = requireNonNull(dynamics, "dynamics");
        this.rules = requireNonNull(rules, "rules");
        this.namespace = requireNonNull(namespace, "namespace");
    }

    /**
     * Where they are carried to.
     *
     * @param known what was carried before, by part
     * @param notes gets a line for each that is refused
     */
    record Luggage(UUID incident, Map<String, Fingerprint> known, List<String> notes, String tag) {}

    /** Carries what is not known yet, each file once, and tells what to remember of it. */
    Map<String, Fingerprint> carry(Ticket ticket, Luggage luggage) {
        Map<String, Fingerprint> carried = new HashMap<>();
        for (TicketComment comment : ticket.comments()) {
            for (Attachment attachment : comment.attachments()) {
                String part = NoteRows.partOf(attachment);
                Fingerprint print = print(attachment);
                if (!print.equals(luggage.known().get(part)) && settled(attachment, comment, luggage)) {
                    carried.put(part, print);
                }
            }
        }
        return carried;
    }

    private static Fingerprint print(Attachment attachment) {
        return Fingerprint.of(Map.of("file", Optional.of(attachment.toString())));
    }

    /** False if nothing need be remembered, because the next look at it costs nothing, or may find more. */
    private boolean settled(Attachment attachment, TicketComment comment, Luggage luggage) {
        return switch (rules.judge(attachment)) {
            case Refused refused -> {
                refuse(attachment, refused.reason(), luggage);
                yield false;
            }
            case Accepted accepted -> {
                Optional<String> base64 = content(attachment);
                if (base64.isEmpty()) {
                    refuse(attachment, "SAP Commerce has no content for it", luggage);
                    yield false;
                }
                carryOne(attachment, accepted, base64.get(), new Bag(comment.author(), luggage));
                yield true;
            }
        };
    }

    /** @param author of the comment that a file came with */
    private record Bag(String author, Luggage luggage) {}

    private void carryOne(Attachment attachment, Accepted accepted, String base64, Bag bag) {
        Optional<Verdict> tooLarge = rules.tooLarge(sizeOf(base64));
        if (tooLarge.orElse(null) instanceof Refused refused) {
            refuse(attachment, refused.reason(), bag.luggage());
            return;
        }
        NoteRows.Owner owner = new NoteRows.Owner(bag.luggage().incident(), bag.author(), namespace);
        write(attachment, NoteRows.toFile(attachment, accepted, base64, owner), bag.luggage());
    }

    private void write(Attachment attachment, Row row, Luggage luggage) {
        try {
            dynamics.changeSet(new RowChanges(Map.of(), Lookups::byId).operations(List.of(row)), luggage.tag());
        } catch (RemoteException failure) {
            int status = failure.answer().status();
            if (failure.category() != Category.PERMANENT || status != 400 && status != 413) {
                throw failure;
            }
            refuse(
                    attachment,
                    "Dynamics answered " + status + " " + failure.answer().code(),
                    luggage);
        }
    }

    private static long sizeOf(String base64) {
        int padding = base64.endsWith("==") ? 2 : base64.endsWith("=") ? 1 : 0;
        return base64.length() / 4 * 3L - padding;
    }

    private Optional<String> content(Attachment attachment) {
        return commerce.read(MEDIA.item(IntegrationKey.parse(attachment.key())), "")
                .flatMap(json -> new CommerceItem("Media", json).text("content"))
                .filter(content -> !content.isBlank());
    }

    /** The code stands for the file: its name may be personal. */
    private static void refuse(Attachment attachment, String reason, Luggage luggage) {
        luggage.notes().add("attachment " + attachment.code() + " stays in the shop: " + reason);
    }
}
