package io.commercebridge.testkit.dynamics.rules.customers;

import io.commercebridge.testkit.dynamics.records.Work;
import io.commercebridge.testkit.dynamics.schema.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How one address sits in its customer's own columns.
 *
 * @param columns of customeraddress, by the customer's column that shows it
 */
record Embedding(int number, Map<String, String> columns) {
    static final int LAST = 2;

    static List<Embedding> of(Table customer, Work work) {
        return IntStream.rangeClosed(1, LAST)
                .mapToObj(number -> new Embedding(number, columns(customer, addresses(work), number)))
                .toList();
    }

    static Table addresses(Work work) {
        return work.organization().schema().table("customeraddress");
    }

    private static Map<String, String> columns(Table customer, Table addresses, int number) {
        String prefix = "address" + number + "_";
        Map<String, String> columns = new LinkedHashMap<>();
        for (String column : addresses.columns().keySet()) {
            customer.column(prefix + column).ifPresent(embedded -> columns.put(embedded.name(), column));
        }
        return columns;
    }

    /** The customer's column that tells which row it is. */
    String idColumn() {
        return "address" + number + "_addressid";
    }
}
