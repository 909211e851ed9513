package io.commercebridge.testkit.dynamics.records;

import io.commercebridge.testkit.dynamics.schema.Column;
import io.commercebridge.testkit.dynamics.schema.Column.Access;
import io.commercebridge.testkit.dynamics.schema.Kind;
import io.commercebridge.testkit.dynamics.schema.Schema;
import io.commercebridge.testkit.dynamics.schema.Table;
import io.commercebridge.testkit.dynamics.store.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What happens to the rows that point to a deleted one: parts go with it, others lose the link or forbid it. */
final class Links {
    private record Pointer(Table table, Column lookup) {}

    private final Map<String, List<Pointer>> byTarget = new HashMap<>();

    Links(Schema schema) {
        for (Table target : schema.tables()) {
            byTarget.put(
                    target.logical(),
                    schema.tables().stream()
                            .flatMap(table -> table.columns().values().stream()
                                    .filter(column -> column.kind() == Kind.LOOKUP && pointsTo(column, target))
                                    .map(column -> new Pointer(table, column)))
                            .toList());
        }
    }

    void release(Table target, Row row, Work work, Origin origin) {
        for (Pointer pointer : byTarget.getOrDefault(target.logical(), List.of())) {
            String lookup = pointer.lookup().name();
            for (Row other : work.store().pointing(pointer.table().logical(), lookup, row.id())) {
                if (isPart(target, pointer)) {
                    work.delete(pointer.table(), other, origin.nested());
                } else if (pointer.lookup().access() == Access.REQUIRED) {
                    throw new Refusal(
                            405,
                            "0x80040227",
                            "The record cannot be deleted because it is associated with a record of "
                                    + pointer.table().logical() + " " + other.id() + ".");
                } else {
                    Map<String, Object> values = new HashMap<>(other.values());
                    values.remove(lookup);
                    work.store().put(pointer.table(), other.id(), values);
                }
            }
        }
    }

    private static boolean isPart(Table target, Pointer pointer) {
        String table = pointer.table().logical();
        String lookup = pointer.lookup().name();
        return target.collections().stream()
                        .anyMatch(part ->
                                part.table().equals(table) && part.lookup().equals(lookup))
                || target.associations().stream()
                        .anyMatch(link ->
                                link.intersect().equals(table) && link.own().equals(lookup));
    }

    private static boolean pointsTo(Column column, Table target) {
        return column.navigations().stream()
                .anyMatch(navigation ->
                        navigation.targetSet().equals(target.name().set()));
    }
}
