package io.commercebridge.billing.document;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.commercebridge.platform.dynamics.context.RemoteExecutionContext;
import io.commercebridge.platform.dynamics.note.NoteFile;
import io.commercebridge.platform.dynamics.note.NoteFiles;
import io.commercebridge.platform.dynamics.rows.ReadEvents;
import io.commercebridge.platform.dynamics.rows.RowView;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.flow.Delivery;
import io.commercebridge.platform.flow.Direction;
import io.commercebridge.platform.flow.Effect;
import io.commercebridge.platform.flow.Outcome;
import io.commercebridge.platform.flow.Reading;
import java.util.List;
import java.util.Optional;

/** Note with a file on an invoice → event of the invoice's file; all other notes end here. */
final class NoteToFile implements Direction<String> {
    static final String NOTE = "annotationid";
    private static final String TABLE = "annotation";
    private static final String TYPE = "dataverse." + TABLE + ".";

    private final NoteFiles notes;

    NoteToFile(NoteFiles notes) {
        this.notes = requireNonNull(notes, "notes");
    }

    @Override
    public boolean accepts(BridgeEvent event) {
        return event.type().startsWith(TYPE) && !FileToCommerce.isFile(event);
    }

    @Override
    public Reading<String> read(BridgeEvent event) {
        Optional<NoteFile> note = (event.truncated()
                        ? Optional.<RowView>empty()
                        : RowView.of(RemoteExecutionContext.parse(event.data())))
                .map(row -> NoteFile.of(event.subject(), row))
                .or(() -> notes.read(event.subject()));
        if (note.isEmpty()) {
            return new Reading.Ignored<>("the note is not in Dynamics any more");
        }
        Optional<String> invoice = note.get().onRowOf("invoice");
        if (invoice.isEmpty()) {
            return new Reading.Ignored<>("a note of something else than an invoice");
        }
        return note.get().isFile()
                ? new Reading.Several<>(List.of(fileEvent(event, new InvoiceFile(invoice.get()))))
                : new Reading.Ignored<>("the note holds no file");
    }

    static BridgeEvent fileEvent(BridgeEvent event, InvoiceFile file) {
        return ReadEvents.of(
                event,
                TABLE,
                file.subject(),
                JsonNodeFactory.instance.objectNode().put(NOTE, event.subject()));
    }

    @Override
    public Effect deliver(Delivery<String> delivery) {
        return new Effect.Nothing(Outcome.IGNORED, "a note delivers nothing by itself");
    }
}
