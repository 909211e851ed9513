package io.commercebridge.testkit.dynamics.query;

import io.commercebridge.testkit.dynamics.records.Refusal;
import io.commercebridge.testkit.dynamics.schema.Schema;
import io.commercebridge.testkit.dynamics.schema.Table;
import io.commercebridge.testkit.dynamics.store.Row;
import io.commercebridge.testkit.dynamics.store.Store;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/** Reads {@code $orderby}; empty columns come first. */
final class Ordering {
    private Ordering() {}

    static Comparator<Row> parse(Options options, Schema schema, Table table, Store store) {
        Comparator<Row> order = (_, _) -> 0;
        for (String part : options.list("$orderby")) {
            String[] words = part.split("\\s+");
            if (words.length > 2 || words.length == 2 && !words[1].equals("asc") && !words[1].equals("desc")) {
                throw new Refusal(400, "0x80060888", "Syntax error in $orderby: " + part);
            }
            Property property = Property.find(schema, table, words[0]);
            Comparator<Row> next = (left, right) -> compare(property.value(left, store), property.value(right, store));
            order = order.thenComparing(words.length == 2 && words[1].equals("desc") ? next.reversed() : next);
        }
        return order;
    }

    private static int compare(Optional<Object> left, Optional<Object> right) {
        if (left.isEmpty() || right.isEmpty()) {
            return Boolean.compare(left.isPresent(), right.isPresent());
        }
        return compare(left.get(), right.get());
    }

    /** Both are values of one column, so of one comparable type. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    static int compare(Object left, Object right) {
        if (left instanceof UUID one && right instanceof UUID other) {
            return GuidOrder.compare(one, other);
        }
        return ((Comparable) left).compareTo(right);
    }
}
