package io.commercebridge.billing.document;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.file.FileContent;
import io.commercebridge.mapping.file.FileVerdict;
import io.commercebridge.platform.commerce.WriteOptions;
import io.commercebridge.platform.commerce.media.MediaKey.CatalogVersion;
import io.commercebridge.platform.correlation.Written;
import io.commercebridge.platform.dynamics.note.NoteFile;
import io.commercebridge.platform.dynamics.note.NoteFiles;
import io.commercebridge.platform.dynamics.rows.ReadEvents;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.event.Digest;
import io.commercebridge.platform.failure.Awaited;
import io.commercebridge.platform.failure.AwaitedException;
import io.commercebridge.platform.failure.BridgeException;
import io.commercebridge.platform.flow.Change;
import io.commercebridge.platform.flow.Counterparts;
import io.commercebridge.platform.flow.Delivery;
import io.commercebridge.platform.flow.Direction;
import io.commercebridge.platform.flow.Effect;
import io.commercebridge.platform.flow.Outcome;
import io.commercebridge.platform.flow.Reading;
import io.commercebridge.platform.remote.wire.WireJson;
import java.util.List;
import java.util.Optional;

/**
 * File of an invoice → media of its document. The event is a hint: the notes are looked at when it is delivered, and of
 * several files that may pass the newest counts.
 */
final class FileToCommerce implements Direction<String> {

    /** @param documents counterparts of this flow */
    record Tools(
            NoteFiles notes,
            InvoiceSource invoices,
            Counterparts documents,
            DocumentWriter writer,
            CatalogVersion catalogVersion) {}

    private final Tools tools;

    FileToCommerce(Tools tools) {
        this.tools = requireNonNull(tools, "tools");
    }

    /** Whether the event is one of {@link NoteToFile}'s. */
    static boolean isFile(BridgeEvent event) {
        return event.type().startsWith("dataverse.annotation.") && ReadEvents.isRead(event);
    }

    @Override
    public boolean accepts(BridgeEvent event) {
        return isFile(event);
    }

    @Override
    public Reading<String> read(BridgeEvent event) {
        String note = WireJson.parse(event.data()).path(NoteToFile.NOTE).asText();
        // Of its own: the notes, not the event, say what is to be there.
        String content = Digest.of(event.id());
        return new Reading.Changed<>(
                new Change<>(0, content, content, Optional.empty(), false, Optional.empty(), note));
    }

    @Override
    public Effect deliver(Delivery<String> delivery) {
        InvoiceFile record = InvoiceFile.of(delivery.event().subject());
        Optional<Written> document = tools.documents().ofRow(record.invoiceId());
        return document.isPresent() ? deliver(delivery, record, document.get()) : notYet(record);
    }

    private Effect notYet(InvoiceFile record) {
        Optional<Boolean> becomesDocument = tools.invoices().becomesDocument(record.invoiceId());
        if (becomesDocument.filter(becomes -> becomes).isPresent()) {
            throw new AwaitedException(List.of(new Awaited("invoice", record.invoiceId())), null);
        }
        return new Effect.Nothing(
                Outcome.IGNORED,
                becomesDocument.isPresent() ? InvoiceToCommerce.CONTACT : "the invoice is not in Dynamics any more");
    }

    private Effect deliver(Delivery<String> delivery, InvoiceFile record, Written document) {
        List<NoteFile> files = tools.notes().on(record.invoiceId());
        Optional<NoteFile> told = files.stream()
                .filter(file -> file.id().equals(delivery.payload()))
                .findFirst();
        if (told.isEmpty()) {
            return gone();
        }
        NoteFile note = told.get();
        requireAllowed(note);
        Optional<NoteFile> newer = files.stream()
                .takeWhile(file -> !file.equals(note))
                .filter(file -> tools.notes().refusal(file).isEmpty())
                .findFirst();
        if (newer.isPresent()) {
            return new Effect.Nothing(
                    Outcome.IGNORED, "the file of note " + newer.get().id() + " is newer");
        }
        return tools.notes()
                .content(note)
                .map(verdict -> write(
                        delivery,
                        new InvoiceFile.Placed(
                                record.media(tools.catalogVersion()),
                                Documents.keyOf(document),
                                accepted(note, verdict))))
                .orElseGet(FileToCommerce::gone);
    }

    private Effect write(Delivery<String> delivery, InvoiceFile.Placed file) {
        Written left = file.left();
        if (delivery.known().written().filter(left::equals).isPresent()) {
            return new Effect.Nothing(Outcome.UNCHANGED, "the document has this file already");
        }
        tools.writer()
                .place(
                        file.changes(),
                        left,
                        WriteOptions.causedBy(delivery.event().id()));
        return new Effect.Wrote(left, List.of());
    }

    private void requireAllowed(NoteFile note) {
        tools.notes().refusal(note).ifPresent(reason -> {
            throw refused(note, reason);
        });
    }

    private static Effect gone() {
        return new Effect.Nothing(Outcome.IGNORED, "the file is not in Dynamics any more");
    }

    private static FileContent accepted(NoteFile note, FileVerdict verdict) {
        return switch (verdict) {
            case FileVerdict.Accepted accepted -> accepted.file();
            case FileVerdict.Refused refused -> throw refused(note, refused.reason());
        };
    }

    private static BridgeException refused(NoteFile note, String reason) {
        return BridgeException.refused(
                "the file of note " + note.id() + " stays in Dynamics: " + reason,
                "Attach a file that may be shown in the portal: it is carried over by itself.");
    }
}
