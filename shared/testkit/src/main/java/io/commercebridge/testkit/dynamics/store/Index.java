package io.commercebridge.testkit.dynamics.store;

import io.commercebridge.testkit.dynamics.schema.AlternateKey;
import io.commercebridge.testkit.dynamics.schema.Table;
import java.util.ArrayList;
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
        for (AlternateKey key : table.keys()) {
            values(key, row.values()).ifPresent(values -> byKey.put(entry(table, key, values), row.id()));
        }
        row.values().forEach((column, value) -> {
            if (value instanceof Ref(String _, UUID target)) {
                byTarget.computeIfAbsent(new Pointer(table.logical(), column, target), _ -> new LinkedHashSet<>())
                        .add(row.id());
            }
        });
    }

    void remove(Table table, Row row) {
        for (AlternateKey key : table.keys()) {
            values(key, row.values()).ifPresent(values -> byKey.remove(entry(table, key, values), row.id()));
        }
        row.values().forEach((column, value) -> {
            if (value instanceof Ref(String _, UUID target)) {
                byTarget.getOrDefault(new Pointer(table.logical(), column, target), new LinkedHashSet<>())
                        .remove(row.id());
            }
        });
    }

    /** The row with these key values; a key with an empty column names nothing. */
    Optional<UUID> find(Table table, AlternateKey key, Map<String, Object> row) {
        return values(key, row).map(values -> byKey.get(entry(table, key, values)));
    }

    List<UUID> pointing(String table, String lookup, UUID target) {
        return List.copyOf(byTarget.getOrDefault(new Pointer(table, lookup, target), Set.of()));
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
