package io.commercebridge.testkit.dynamics.query;

import io.commercebridge.testkit.dynamics.schema.Schema;
import io.commercebridge.testkit.dynamics.schema.Table;
import io.commercebridge.testkit.dynamics.store.Row;
import io.commercebridge.testkit.dynamics.store.Store;
import java.util.List;
import java.util.stream.Stream;

/** A query over one table, its names checked against the schema when it is made. */
public final class Query {
    private final Schema schema;
    private final Table table;
    private final Options options;
    private final Selection selection;

    public Query(Schema schema, Table table, Options options) {
        this.schema = schema;
        this.table = table;
        this.options = options;
        selection = Selection.of(options, schema, table);
    }

    public Table table() {
        return table;
    }

    public Options options() {
        return options;
    }

    public Selection selection() {
        return selection;
    }

    /** The rows that pass the filter, sorted, at most {@code $top} of them. */
    public List<Row> run(List<Row> rows, Store store) {
        Stream<Row> found = rows.stream();
        if (options.has("$filter")) {
            found = found.filter(new Filter(schema, table, store, options)
                    .parse(options.get("$filter").orElseThrow()));
        }
        if (options.has("$orderby")) {
            found = found.sorted(Ordering.parse(options, schema, table, store));
        }
        return found.limit(options.number("$top").orElse(Integer.MAX_VALUE)).toList();
    }
}
