package io.commercebridge.mapping.service;

import io.commercebridge.mapping.NameBasedUuid;
import io.commercebridge.mapping.dataverse.Lookup;
import io.commercebridge.mapping.dataverse.Row;
import io.commercebridge.mapping.dataverse.TextColumn;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Notes on a case: what the customer has said, and the files that came with it. */
public final class NoteRows {
    private static final String ANNOTATIONS = "annotations";
    private static final String NOTE = "e:";
    private static final String FILE = "a:";
    private static final int LONGEST_NAME = 255;
    private static final TextColumn SUBJECT = TextColumn.cut("subject", 500);
    private static final TextColumn TEXT = TextColumn.cut("notetext", 100_000);
    /** The row id is the bridge's own, so the time of the note is not when it was said: that stands in the subject. */
    private static final DateTimeFormatter SAID =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private NoteRows() {}

    /** The row id of a comment, the same for ever. */
    public static UUID idOf(String commentCode, UUID namespace) {
        return NameBasedUuid.of(namespace, "TicketEvent/" + commentCode);
    }

    /** The row id of an attachment, the same for ever. */
    public static UUID fileIdOf(String attachmentCode, UUID namespace) {
        return NameBasedUuid.of(namespace, "Attachment/" + attachmentCode);
    }

    /** Under what an attachment is remembered. */
    public static String partOf(Attachment attachment) {
        return FILE + attachment.code();
    }

    /** Whether the row is one of those that are remembered as the customer's. */
    public static boolean isRemembered(UUID row, Iterable<String> parts, UUID namespace) {
        for (String part : parts) {
            if (part.startsWith(NOTE)
                            && idOf(part.substring(NOTE.length()), namespace).equals(row)
                    || part.startsWith(FILE)
                            && fileIdOf(part.substring(FILE.length()), namespace)
                                    .equals(row)) {
                return true;
            }
        }
        return false;
    }

    static Row toNote(TicketComment comment, UUID incident, UUID namespace, List<String> warnings) {
        String said = comment.author() + ", " + SAID.format(comment.created());
        Row.Builder row = Row.of(NOTE + comment.code(), ANNOTATIONS, idOf(comment.code(), namespace));
        row.lookup("objectid_incident", incident(incident));
        row.set(
                "subject",
                SUBJECT.fit(
                        Optional.of(comment.subject()
                                .map(subject -> said + ": " + subject)
                                .orElse(said)),
                        warnings));
        row.set("notetext", TEXT.fit(Optional.of(comment.text()), warnings));
        return row.build();
    }

    /**
     * An attachment with its bytes.
     *
     * @param base64 the bytes
     */
    public static Row toFile(Attachment attachment, AttachmentRules.Accepted file, String base64, Owner owner) {
        Row.Builder row = Row.of(partOf(attachment), ANNOTATIONS, fileIdOf(attachment.code(), owner.namespace()));
        row.lookup("objectid_incident", incident(owner.incident()));
        row.set("subject", SUBJECT.fit(Optional.of("Attachment of " + owner.author()), new ArrayList<>()));
        row.set("filename", shortened(file.fileName()));
        row.set("mimetype", file.mimeType());
        row.set("documentbody", base64);
        return row.build();
    }

    /**
     * What an attachment belongs to.
     *
     * @param author of the comment that it came with
     */
    public record Owner(UUID incident, String author, UUID namespace) {}

    /** A name that is too long loses its middle: what it is stands at its end. */
    private static String shortened(String name) {
        if (name.length() <= LONGEST_NAME) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 || name.length() - dot > 20 ? "" : name.substring(dot);
        int end = LONGEST_NAME - ending.length();
        return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end) + ending;
    }

    private static Lookup incident(UUID id) {
        return new Lookup("incident", "incidents", "incidentid", id.toString());
    }
}
