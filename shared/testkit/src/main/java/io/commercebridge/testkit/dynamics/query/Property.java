package io.commercebridge.testkit.dynamics.query;

import io.commercebridge.testkit.dynamics.records.Refusal;
import io.commercebridge.testkit.dynamics.schema.Column;
import io.commercebridge.testkit.dynamics.schema.Schema;
import io.commercebridge.testkit.dynamics.schema.Table;
import io.commercebridge.testkit.dynamics.store.Ref;
import io.commercebridge.testkit.dynamics.store.Row;
import io.commercebridge.testkit.dynamics.store.Store;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A column named in a query: of the row itself, or of the one row that a lookup points to.
 *
 * @param through the lookup and its target table's logical name, if any
 */
record Property(Column column, Optional<Step> through) {
    record Step(Column lookup, Table target) {}

    /** Finds {@code name}, {@code _x_value} or {@code navigation/name}. */
    static Property find(Schema schema, Table table, String path) {
        int slash = path.indexOf('/');
        if (slash < 0) {
            return new Property(readable(table, path), Optional.empty());
        }
        String navigation = path.substring(0, slash);
        Column lookup = table.lookup(navigation).orElseThrow(() -> unknown(table, navigation));
        Table target = target(schema, lookup, navigation);
        return new Property(readable(target, path.substring(slash + 1)), Optional.of(new Step(lookup, target)));
    }

    static Column readable(Table table, String property) {
        return table.readable(property).orElseThrow(() -> unknown(table, property));
    }

    static Table target(Schema schema, Column lookup, String navigation) {
        return lookup.navigations().stream()
                .filter(candidate -> candidate.name().equals(navigation))
                .findFirst()
                .flatMap(candidate -> schema.set(candidate.targetSet()))
                .orElseThrow(() -> Refusal.segment(navigation));
    }

    static Refusal unknown(Table table, String property) {
        return new Refusal(
                400,
                "0x80060888",
                "Could not find a property named '" + property + "' on type 'Microsoft.Dynamics.CRM." + table.logical()
                        + "'.");
    }

    /** The row's value, ready to be compared: text in lower case, a lookup as the id that it points to. */
    Optional<Object> value(Row row, Store store) {
        Optional<Row> owner = through.isEmpty()
                ? Optional.of(row)
                : through.flatMap(step -> row.ref(step.lookup().name())
                        .filter(ref -> ref.table().equals(step.target().logical()))
                        .flatMap(store::find));
        return owner.flatMap(this::own).map(Property::comparable);
    }

    private Optional<Object> own(Row row) {
        return column.name().equals("versionnumber") ? Optional.of(row.version()) : row.get(column.name());
    }

    static Object comparable(Object value) {
        return switch (value) {
            case String text -> text.toLowerCase(Locale.ROOT);
            case Ref ref -> ref.id();
            case List<?> choices -> choices.toString();
            default -> value;
        };
    }
}
