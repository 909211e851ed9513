package io.commercebridge.testkit.dynamics;

import io.commercebridge.testkit.dynamics.records.ColumnValues;
import io.commercebridge.testkit.dynamics.records.Refusal;
import io.commercebridge.testkit.dynamics.schema.Column;
import io.commercebridge.testkit.dynamics.schema.Schema;
import io.commercebridge.testkit.dynamics.schema.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/** Checks rows that Java code gives as maps like those that come over HTTP. */
final class GivenRow {
    private final Schema schema;

    GivenRow(Schema schema) {
        this.schema = schema;
    }

    /** @param everything whether columns may be set that only the platform writes */
    SequencedMap<String, Object> read(Table table, Map<String, ?> given, boolean everything) {
        ColumnValues values = new ColumnValues(schema);
        SequencedMap<String, Object> columns = new LinkedHashMap<>();
        for (Map.Entry<String, ?> entry : given.entrySet()) {
            Column column = table.column(entry.getKey())
                    .orElseThrow(() -> Refusal.payload(table.logical() + " has no column " + entry.getKey()));
            if (column.readOnly() && !everything) {
                throw Refusal.argument("The column '" + column.name() + "' of " + table.logical() + " is read-only.");
            }
            Object value = entry.getValue();
            columns.put(
                    column.name(),
                    value == null ? null : values.of(table, column, value).orElse(null));
        }
        return columns;
    }
}
