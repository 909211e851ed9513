package io.commercebridge.platform.dynamics.rows;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.commercebridge.mapping.dataverse.Fingerprint;
import io.commercebridge.mapping.dataverse.Lookup;
import io.commercebridge.mapping.dataverse.Row;
import io.commercebridge.platform.dynamics.odata.Operation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The operations that bring rows from what they were to what they are to be: new rows whole, known rows in their changed
 * columns only, because Dataverse fires its events for equal values too.
 */
public final class RowChanges {
    private final Map<String, Fingerprint> known;
    private final Function<Lookup, String> binder;

    /**
     * @param known what the rows held when they were last written, by part
     * @param binder the reference that a lookup is written as, for example {@code /accounts(accountnumber='C-1')}
     */
    public RowChanges(Map<String, Fingerprint> known, Function<Lookup, String> binder) {
        this.known = Map.copyOf(known);
        this.binder = binder;
    }

    /** In the order of the rows; none for a row that is as it was. */
    public List<Operation> operations(List<Row> rows) {
        List<Operation> operations = new ArrayList<>();
        for (Row row : rows) {
            String path = row.entitySet() + "(" + row.id() + ")";
            Optional<Fingerprint> before = Optional.ofNullable(known.get(row.part()));
            if (before.isEmpty()) {
                operations.add(Operation.upsert(path, body(present(row.columns()))));
            } else {
                Map<String, Optional<Object>> changed = before.get().changed(row);
                if (!changed.isEmpty()) {
                    operations.add(Operation.update(path, body(changed)));
                }
            }
        }
        return operations;
    }

    /** Parts that were there and are not any more. */
    public List<String> removed(List<Row> rows) {
        List<String> removed = new ArrayList<>(known.keySet());
        rows.forEach(row -> removed.remove(row.part()));
        return removed.stream().sorted().toList();
    }

    /** What the rows hold, to be remembered. */
    public static Map<String, Fingerprint> fingerprints(List<Row> rows) {
        Map<String, Fingerprint> prints = new LinkedHashMap<>();
        rows.forEach(row -> prints.put(row.part(), Fingerprint.of(row)));
        return prints;
    }

    /** Every lookup of the rows, each once. */
    public static List<Lookup> lookups(List<Row> rows) {
        return rows.stream()
                .flatMap(row -> row.columns().values().stream())
                .flatMap(Optional::stream)
                .filter(Lookup.class::isInstance)
                .map(Lookup.class::cast)
                .distinct()
                .toList();
    }

    private static Map<String, Optional<Object>> present(Map<String, Optional<Object>> columns) {
        Map<String, Optional<Object>> present = new LinkedHashMap<>(columns);
        present.values().removeIf(Optional::isEmpty);
        return present;
    }

    private ObjectNode body(Map<String, Optional<Object>> columns) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        columns.forEach((column, value) -> {
            switch (value.orElse(null)) {
                case null -> body.putNull(column);
                case Lookup lookup -> body.put(column, binder.apply(lookup));
                case BigDecimal number -> body.put(column, number);
                case Integer number -> body.put(column, number);
                case Boolean flag -> body.put(column, flag);
                case LocalDate date -> body.put(column, date.toString());
                case String text -> body.put(column, text);
                default -> throw new IllegalArgumentException(column + ": " + value);
            }
        });
        return body;
    }
}
