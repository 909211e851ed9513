package io.commercebridge.platform.dynamics.note;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.file.FileRules;
import io.commercebridge.mapping.file.FileVerdict;
import io.commercebridge.platform.dynamics.DynamicsClient;
import io.commercebridge.platform.dynamics.rows.RowView;
import java.util.List;
import java.util.Optional;

/**
 * Reads notes and their files. The bytes are read only of a file that may pass for all that is known without them, one at a
 * time, so that no file that is too large gets into memory.
 */
public final class NoteFiles {
    private static final String COLUMNS =
            "annotationid,_objectid_value,objecttypecode,isdocument,filename,mimetype,filesize";
    private static final int MOST = 200;

    private final DynamicsClient dynamics;
    private final FileRules rules;

    public NoteFiles(DynamicsClient dynamics, FileRules rules) {
        this.dynamics = requireNonNull(dynamics, "dynamics");
        this.rules = requireNonNull(rules, "rules");
    }

    /** The note without its bytes; empty if it is not there any more. */
    public Optional<NoteFile> read(String noteId) {
        return dynamics.read(path(noteId), "$select=" + COLUMNS).map(row -> NoteFile.of(noteId, RowView.of(row)));
    }

    /** The notes on a row that hold a file, the newest first. */
    public List<NoteFile> on(String rowId) {
        String query = "$select=" + COLUMNS + "&$filter=_objectid_value eq " + rowId
                + " and isdocument eq true&$orderby=createdon desc,annotationid desc";
        return dynamics.query("annotations", query, MOST).stream()
                .map(row -> NoteFile.of(row.path("annotationid").asText(), RowView.of(row)))
                .toList();
    }

    /** Why the file must stay where it is, as far as that can be told without its bytes. */
    public Optional<String> refusal(NoteFile note) {
        return rules.refusal(note.mimeType(), note.size());
    }

    /** The file with its bytes, if it may be carried over; empty if it is not there any more. */
    public Optional<FileVerdict> content(NoteFile note) {
        Optional<String> refusal = refusal(note);
        if (refusal.isPresent()) {
            return Optional.of(new FileVerdict.Refused(refusal.get()));
        }
        return dynamics.read(path(note.id()), "$select=filename,mimetype,documentbody")
                .map(RowView::of)
                .flatMap(row -> row.text("documentbody").map(body -> judge(note, row, body)));
    }

    /** By what was read together with the bytes: the file may have been replaced meanwhile. */
    private FileVerdict judge(NoteFile note, RowView row, String body) {
        return rules.judge(row.text("mimetype"), row.text("filename").orElse(note.id()), body);
    }

    private static String path(String noteId) {
        return "annotations(" + noteId + ")";
    }
}
