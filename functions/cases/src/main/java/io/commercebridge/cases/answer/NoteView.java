package io.commercebridge.cases.answer;

import static java.util.Objects.requireNonNull;

import io.commercebridge.platform.dynamics.rows.RowView;
import java.util.Optional;

/**
 * A note in Dynamics.
 *
 * @param incident row id of the case that it is on; empty if it is on something else
 * @param isPublic true only if the note says so
 * @param isDocument whether it holds a file
 */
record NoteView(
        Optional<String> incident,
        Optional<String> subject,
        Optional<String> text,
        boolean isPublic,
        boolean isDocument) {
    /** Everything but the bytes of a file. */
    static final String COLUMNS = "$select=subject,notetext,_objectid_value,objecttypecode,isdocument,cb_public";

    /** Stands for a note that its event does not tell of. */
    static final NoteView UNTOLD = new NoteView(Optional.empty(), Optional.empty(), Optional.empty(), false, false);

    private static final String INCIDENT = "incident";

    NoteView {
        requireNonNull(incident, "incident");
        requireNonNull(subject, "subject");
        requireNonNull(text, "text");
    }

    static NoteView of(RowView row) {
        return new NoteView(
                row.lookup("objectid")
                        .filter(on -> on.table().equals(INCIDENT)
                                || row.text("objecttypecode")
                                        .filter(INCIDENT::equals)
                                        .isPresent())
                        .map(RowView.Target::id),
                row.text("subject"),
                row.text("notetext"),
                row.flag("cb_public").orElse(false),
                row.flag("isdocument").orElse(false));
    }
}
