package io.commercebridge.testkit.dynamics.store;

import io.commercebridge.testkit.dynamics.schema.AlternateKey;
import io.commercebridge.testkit.dynamics.schema.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Finds rows by alternate key (text without regard to case, as SQL compares it) and by what a lookup points to. */
final class Index {
    private record KeyValues(String table, String key, List<Object> values) {}

    private record Pointer(String table, String lookup, UUID target) {}

    private final Map<KeyValues, UUID> byKey = new HashMap<>();
    private final Map<Pointer, Set<UUID>> byTarget = new HashMap<>();

    void add(Table table, Row row) {
        replace(table, Optional.empty(), Optional.of(row));
    }

    void remove(Table table, Row row) {
        replace(table, Optional.of(row), Optional.empty());
    }

    /** Files a row under what it says now; what it goes on to say is not touched, so that rows keep their order. */
    void replace(Table table, Optional<Row> before, Optional<Row> after) {
        for (AlternateKey key : table.keys()) {
            before.ifPresent(row ->
                    values(key, row.values()).ifPresent(values -> byKey.remove(entry(table, key, values), row.id())));
            after.ifPresent(row ->
                    values(key, row.values()).ifPresent(values -> byKey.put(entry(table, key, values), row.id())));
        }
        before.ifPresent(row -> row.values().forEach((column, value) -> {
            if (value instanceof Ref ref && !says(after, column, ref)) {
                take(new Pointer(table.logical(), column, ref.id()), row.id());
            }
        }));
        after.ifPresent(row -> row.values().forEach((column, value) -> {
            if (value instanceof Ref ref && !says(before, column, ref)) {
                byTarget.computeIfAbsent(new Pointer(table.logical(), column, ref.id()), _ -> new LinkedHashSet<>(2))
                        .add(row.id());
            }
        }));
    }

    private static boolean says(Optional<Row> row, String column, Ref ref) {
        return row.flatMap(other -> other.get(column)).filter(ref::equals).isPresent();
    }

    private void take(Pointer pointer, UUID id) {
        Set<UUID> ids = byTarget.getOrDefault(pointer, new LinkedHashSet<>());
        ids.remove(id);
        if (ids.isEmpty()) {
            byTarget.remove(pointer);
        }
    }

    /** The row with these key values; a key with an empty column names nothing. */
    Optional<UUID> find(Table table, AlternateKey key, Map<String, Object> row) {
        return values(key, row).map(values -> byKey.get(entry(table, key, values)));
    }

    /** The ids of the rows whose lookup points to a row, as they are while nothing is written. */
    Set<UUID> pointing(String table, String lookup, UUID target) {
        return Collections.unmodifiableSet(byTarget.getOrDefault(new Pointer(table, lookup, target), Set.of()));
    }

    private static KeyValues entry(Table table, AlternateKey key, List<Object> values) {
        return new KeyValues(table.logical(), key.name(), values);
    }

    private static Optional<List<Object>> values(AlternateKey key, Map<String, Object> row) {
        List<Object> values = new ArrayList<>();
        for (String column : key.columns()) {
            Object value = row.get(column);
            if (value == null) {
                return Optional.empty();
            }
            values.add(value instanceof String text ? text.toLowerCase(Locale.ROOT) : value);
        }
        return Optional.of(values);
    }
}
