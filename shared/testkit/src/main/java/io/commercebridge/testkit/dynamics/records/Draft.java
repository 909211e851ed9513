package io.commercebridge.testkit.dynamics.records;

import io.commercebridge.testkit.dynamics.schema.Table;
import io.commercebridge.testkit.dynamics.store.Ref;
import io.commercebridge.testkit.dynamics.store.Row;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row on its way into the store: what the caller sent, over what was there, and what rules add to it. */
public final class Draft {
    private final Table table;
    private final UUID id;
    private final Optional<Row> before;
    private final Origin origin;
    private final SequencedSet<String> sent = new LinkedHashSet<>();
    private final SequencedMap<String, Object> values = new LinkedHashMap<>();

    private Draft(Table table, UUID id, Optional<Row> before, Origin origin) {
        this.table = table;
        this.id = id;
        this.before = before;
        this.origin = origin;
    }

    static Draft create(Table table, UUID id, Map<String, Object> sent, Origin origin) {
        return new Draft(table, id, Optional.empty(), origin).apply(sent).put(table.key(), id);
    }

    static Draft update(Table table, Row before, Map<String, Object> sent, Origin origin) {
        Draft draft = new Draft(table, before.id(), Optional.of(before), origin);
        draft.values.putAll(before.values());
        return draft.apply(sent);
    }

    private Draft apply(Map<String, Object> columns) {
        sent.addAll(columns.keySet());
        columns.forEach(this::put);
        return this;
    }

    public Table table() {
        return table;
    }

    public UUID id() {
        return id;
    }

    public Optional<Row> before() {
        return before;
    }

    public Origin origin() {
        return origin;
    }

    /** The columns that the caller wrote, equal values included. */
    public SequencedSet<String> sent() {
        return sent;
    }

    public boolean creates() {
        return before.isEmpty();
    }

    /** Sets a column, or clears it. */
    public Draft put(String column, @Nullable Object value) {
        if (value == null) {
            values.remove(column);
        } else {
            values.put(column, value);
        }
        return this;
    }

    /** Sets a column that would otherwise be empty, if the table has it. */
    public void putIfEmpty(String column, Object value) {
        if (table.column(column).isPresent()) {
            values.putIfAbsent(column, value);
        }
    }

    public Optional<Object> get(String column) {
        return Optional.ofNullable(values.get(column));
    }

    public BigDecimal number(String column) {
        return get(column).map(BigDecimal.class::cast).orElse(BigDecimal.ZERO);
    }

    public Optional<Integer> choice(String column) {
        return get(column).map(Integer.class::cast);
    }

    public Optional<Ref> ref(String column) {
        return get(column).map(Ref.class::cast);
    }

    public boolean flag(String column) {
        return Boolean.TRUE.equals(values.get(column));
    }

    /** What the row would be now; its version is not known yet. */
    public Row preview() {
        return new Row(id, 0, values);
    }

    Map<String, Object> values() {
        return values;
    }

    /** The columns of the event: all of a new row; of an update the sent ones, and the others that differ. */
    SequencedMap<String, Object> target() {
        if (before.isEmpty()) {
            return values;
        }
        SequencedMap<String, Object> target = new LinkedHashMap<>();
        sent.forEach(column -> target.put(column, values.get(column)));
        Map<String, Object> old = before.get().values();
        values.forEach((column, value) -> {
            if (!Objects.equals(value, old.get(column))) {
                target.put(column, value);
            }
        });
        target.put(table.key(), id);
        return target;
    }
}
