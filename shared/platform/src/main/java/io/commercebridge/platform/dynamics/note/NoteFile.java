package io.commercebridge.platform.dynamics.note;

import static java.util.Objects.requireNonNull;

import io.commercebridge.platform.dynamics.rows.RowView;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A note ({@code annotation}) and what it tells of its file, without the bytes.
 *
 * @param on the row that it is on; the table as far as the source tells it
 * @param isFile false for a note of words only
 * @param name may be personal: it belongs into no log
 * @param size in bytes
 */
public record NoteFile(
        String id,
        Optional<RowView.Target> on,
        boolean isFile,
        Optional<String> name,
        Optional<String> mimeType,
        Optional<Long> size) {

    public NoteFile {
        requireNonNull(id, "id");
        requireNonNull(on, "on");
        requireNonNull(name, "name");
        requireNonNull(mimeType, "mimeType");
        requireNonNull(size, "size");
    }

    /** A note as a notification tells it, or as it was read. */
    public static NoteFile of(String id, RowView row) {
        return new NoteFile(
                id,
                row.lookup("objectid").map(on -> withTable(on, row)),
                row.flag("isdocument").orElse(false),
                row.text("filename"),
                row.text("mimetype"),
                row.number("filesize").map(BigDecimal::longValue));
    }

    private static RowView.Target withTable(RowView.Target on, RowView row) {
        return on.table().isEmpty()
                ? new RowView.Target(row.text("objecttypecode").orElse(""), on.id())
                : on;
    }

    /** The row of this table that the note is on; empty if it is on something else. */
    public Optional<String> onRowOf(String table) {
        return on.filter(row -> row.table().equals(table)).map(RowView.Target::id);
    }
}
