package io.commercebridge.returns.progress;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.commercebridge.platform.dynamics.DynamicsClient;
import io.commercebridge.platform.dynamics.context.RemoteExecutionContext;
import io.commercebridge.platform.dynamics.note.NoteFile;
import io.commercebridge.platform.dynamics.note.NoteFiles;
import io.commercebridge.platform.dynamics.rows.ReadEvents;
import io.commercebridge.platform.dynamics.rows.RowView;
import io.commercebridge.platform.dynamics.rows.RowView.Target;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.event.Digest;
import io.commercebridge.platform.flow.Change;
import io.commercebridge.platform.flow.Reading;
import io.commercebridge.platform.remote.wire.WireJson;
import java.util.List;
import java.util.Optional;

/** Makes events about an RMA of all that is told about its lines and files, so that they are handled one after the other. */
final class RmaEvents {
    static final String RMA = "msdyn_rma";
    private static final String PREFIX = "dataverse.";
    private static final String HEADER = PREFIX + RMA + ".";
    private static final String LINE = PREFIX + "msdyn_rmaproduct.";
    private static final String NOTE = PREFIX + "annotation.";
    private static final String FILE = "file";

    private final DynamicsClient dynamics;
    private final NoteFiles files;

    RmaEvents(DynamicsClient dynamics, NoteFiles files) {
        this.dynamics = requireNonNull(dynamics, "dynamics");
        this.files = requireNonNull(files, "files");
    }

    static boolean accepts(BridgeEvent event) {
        return event.type().startsWith(HEADER)
                || event.type().startsWith(LINE)
                || event.type().startsWith(NOTE);
    }

    Reading<RmaHint> read(BridgeEvent event) {
        if (event.type().startsWith(LINE)) {
            return about(line(event), event, false);
        }
        if (event.type().startsWith(NOTE)) {
            return note(event);
        }
        if (event.type().equals(HEADER + "Delete")) {
            return new Reading.Ignored<>("an RMA that is removed leaves its return as it is");
        }
        return changed(event);
    }

    /** Never old and never the same: the RMA is looked at when it is delivered, whatever the event says. */
    private static Reading<RmaHint> changed(BridgeEvent event) {
        boolean read = ReadEvents.isRead(event);
        String content = Digest.of(event.id());
        return new Reading.Changed<>(new Change<>(
                0,
                content,
                content,
                Optional.empty(),
                false,
                read ? Optional.empty() : told(event).flatMap(row -> row.text("msdyn_referenceno")),
                new RmaHint(read && WireJson.parse(event.data()).path(FILE).asBoolean())));
    }

    private static Optional<RowView> told(BridgeEvent event) {
        return event.truncated() ? Optional.empty() : RowView.of(RemoteExecutionContext.parse(event.data()));
    }

    private Optional<String> line(BridgeEvent event) {
        return told(event)
                .flatMap(row -> row.lookup(RMA))
                .or(() -> dynamics.read("msdyn_rmaproducts(" + event.subject() + ")", "$select=_msdyn_rma_value")
                        .flatMap(row -> RowView.of(row).lookup(RMA)))
                .map(Target::id);
    }

    private Reading<RmaHint> note(BridgeEvent event) {
        Optional<NoteFile> note = told(event)
                .map(row -> NoteFile.of(event.subject(), row))
                .filter(file -> file.on().isPresent())
                .or(() -> files.read(event.subject()));
        return note.filter(NoteFile::isFile).isPresent()
                ? about(note.flatMap(file -> file.onRowOf(RMA)), event, true)
                : new Reading.Ignored<>("a note without a file");
    }

    private static Reading<RmaHint> about(Optional<String> rma, BridgeEvent event, boolean file) {
        return rma.<Reading<RmaHint>>map(id -> new Reading.Several<>(List.of(ReadEvents.of(
                        event, RMA, id, JsonNodeFactory.instance.objectNode().put(FILE, file)))))
                .orElseGet(() -> new Reading.Ignored<>("not of an RMA"));
    }
}
