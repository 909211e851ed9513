package io.commercebridge.returns.progress;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.dataverse.Fingerprint;
import io.commercebridge.mapping.file.FileContent;
import io.commercebridge.mapping.file.FileVerdict;
import io.commercebridge.platform.commerce.media.MediaKey;
import io.commercebridge.platform.commerce.media.MediaKey.CatalogVersion;
import io.commercebridge.platform.commerce.odata.IntegrationKey;
import io.commercebridge.platform.dynamics.note.NoteFile;
import io.commercebridge.platform.dynamics.note.NoteFiles;
import io.commercebridge.platform.event.Digest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The return label: the newest file on the RMA that may be one. */
final class Labels {
    private final NoteFiles files;
    private final Rules rules;

    /**
     * What the customer decides about it.
     *
     * @param name what the name of a file has in it if the file is a label; empty if every file is one
     * @param catalog where the media of labels are kept
     */
    record Rules(String name, CatalogVersion catalog) {}

    Labels(NoteFiles files, Rules rules) {
        this.files = requireNonNull(files, "files");
        this.rules = requireNonNull(rules, "rules");
    }

    /**
     * A label that the shop does not have yet.
     *
     * @param print by which it is known the next time
     */
    record Label(MediaKey key, FileContent file, Fingerprint print) {}

    /**
     * Empty if there is none, or it is known.
     *
     * @param notes gets a line if the newest file must stay where it is
     */
    Optional<Label> find(String rmaId, String returnCode, Optional<Fingerprint> known, List<String> notes) {
        Optional<NoteFile> newest =
                files.on(rmaId).stream().filter(this::isNamed).findFirst();
        return newest.flatMap(files::content)
                .flatMap(verdict -> accepted(verdict, newest.map(NoteFile::id).orElse(""), notes))
                .map(file -> new Label(
                        new MediaKey(
                                "return-label-" + IntegrationKey.of(returnCode).text(), rules.catalog()),
                        file,
                        print(file)))
                .filter(label -> !known.equals(Optional.of(label.print())));
    }

    private boolean isNamed(NoteFile note) {
        return note.name()
                .orElse("")
                .toLowerCase(Locale.ROOT)
                .contains(rules.name().toLowerCase(Locale.ROOT));
    }

    /** The id stands for the file: its name may be personal. */
    private static Optional<FileContent> accepted(FileVerdict verdict, String noteId, List<String> notes) {
        return switch (verdict) {
            case FileVerdict.Accepted accepted -> Optional.of(accepted.file());
            case FileVerdict.Refused refused -> {
                notes.add("file of note " + noteId + " does not become the label: " + refused.reason());
                yield Optional.empty();
            }
        };
    }

    private static Fingerprint print(FileContent file) {
        return Fingerprint.of(Map.of(
                "name", Optional.of(file.name()),
                "type", Optional.of(file.mimeType()),
                "bytes", Optional.of(Digest.of(file.base64()))));
    }
}
