package io.commercebridge.testkit.dynamics.store;

import io.commercebridge.testkit.dynamics.schema.AlternateKey;
import io.commercebridge.testkit.dynamics.schema.Schema;
import io.commercebridge.testkit.dynamics.schema.Table;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** All rows of the organization with their versions; not thread-safe, its owner serializes access. */
public final class Store {
    private static final long FIRST_VERSION = 1_000_000;

    private final Map<String, SequencedMap<UUID, Row>> tables = new LinkedHashMap<>();
    private final List<Deletion> deletions = new ArrayList<>();
    private final Deque<Runnable> undo = new ArrayDeque<>();
    private final Index index = new Index();
    private long version = FIRST_VERSION;

    public Store(Schema schema) {
        schema.tables().forEach(table -> tables.put(table.logical(), new LinkedHashMap<>()));
    }

    public Optional<Row> find(Ref ref) {
        return find(ref.table(), ref.id());
    }

    public Optional<Row> find(String table, UUID id) {
        return Optional.ofNullable(rows(table).get(id));
    }

    public Optional<Row> find(Table table, AlternateKey key, Map<String, Object> values) {
        return index.find(table, key, values).flatMap(id -> find(table.logical(), id));
    }

    /** All rows in order of creation. */
    public List<Row> all(String table) {
        return List.copyOf(rows(table).values());
    }

    /** The rows whose lookup points to a row, in order of creation. */
    public List<Row> pointing(String table, String lookup, UUID target) {
        return index.pointing(table, lookup, target).stream()
                .flatMap(id -> find(table, id).stream())
                .toList();
    }

    /** How many rows a lookup points to a row from. */
    public int countPointing(String table, String lookup, UUID target) {
        return index.pointing(table, lookup, target).size();
    }

    /** The ids of the rows whose lookup points to a row; good until the next write. */
    public Set<UUID> idsPointing(String table, String lookup, UUID target) {
        return index.pointing(table, lookup, target);
    }

    /** All rows in order of creation; good until the next write. */
    public Stream<Row> stream(String table) {
        return rows(table).values().stream();
    }

    /** Writes a new version of a row, or its first. */
    public Row put(Table table, UUID id, Map<String, Object> values) {
        SequencedMap<UUID, Row> rows = rows(table.logical());
        Row after = new Row(id, ++version, values);
        Optional<Row> before = Optional.ofNullable(rows.put(id, after));
        index.replace(table, before, Optional.of(after));
        undo.push(() -> restore(table, after, before));
        return after;
    }

    public void remove(Table table, Row row) {
        rows(table.logical()).remove(row.id());
        index.remove(table, row);
        Deletion deletion = new Deletion(table.logical(), row.id(), ++version);
        deletions.add(deletion);
        undo.push(() -> {
            deletions.remove(deletion);
            rows(table.logical()).put(row.id(), row);
            index.add(table, row);
        });
    }

    /** Deletions after a version. */
    public List<Deletion> deletedSince(String table, long since) {
        return deletions.stream()
                .filter(deletion -> deletion.table().equals(table) && deletion.version() > since)
                .toList();
    }

    /** The version of the latest write. */
    public long version() {
        return version;
    }

    public void commit() {
        undo.clear();
    }

    /** Takes back everything since the last commit; versions that were used up stay used up. */
    public void rollBack() {
        while (!undo.isEmpty()) {
            undo.pop().run();
        }
    }

    private void restore(Table table, Row after, Optional<Row> before) {
        index.replace(table, Optional.of(after), before);
        before.ifPresentOrElse(row -> rows(table.logical()).put(row.id(), row), () -> rows(table.logical())
                .remove(after.id()));
    }

    private SequencedMap<UUID, Row> rows(String table) {
        SequencedMap<UUID, Row> rows = tables.get(table);
        if (rows == null) {
            throw new IllegalArgumentException("no table " + table);
        }
        return rows;
    }
}
