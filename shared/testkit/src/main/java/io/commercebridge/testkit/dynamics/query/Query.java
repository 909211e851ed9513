package io.commercebridge.testkit.dynamics.query;

import io.commercebridge.testkit.dynamics.schema.Schema;
import io.commercebridge.testkit.dynamics.schema.Table;
import io.commercebridge.testkit.dynamics.store.Row;
import io.commercebridge.testkit.dynamics.store.Store;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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

    /** The rows of the whole table that pass the filter, sorted, at most {@code $top} of them. */
    public List<Row> run(Store store) {
        Optional<Condition> filter = filter(store);
        Stream<Row> candidates = filter.flatMap(Condition::candidates)
                .map(ids -> ids.get().stream().flatMap(id -> store.find(table.logical(), id).stream()))
                .orElseGet(() -> store.stream(table.logical()));
        return sorted(candidates.filter(row -> passes(filter, row)), store);
    }

    /** Those of the given rows that pass the filter, sorted, at most {@code $top} of them. */
    public List<Row> run(List<Row> rows, Store store) {
        Optional<Condition> filter = filter(store);
        return sorted(rows.stream().filter(row -> passes(filter, row)), store);
    }

    /** Tells whether a row that was found before would be found still. */
    public Predicate<Row> stillFinds(Store store) {
        Optional<Condition> filter = filter(store);
        return row -> passes(filter, row);
    }

    private Optional<Condition> filter(Store store) {
        return options.get("$filter").map(new Filter(schema, table, store, options)::parse);
    }

    private static boolean passes(Optional<Condition> filter, Row row) {
        return filter.isEmpty() || filter.get().test().test(row);
    }

    private List<Row> sorted(Stream<Row> rows, Store store) {
        Stream<Row> sorted =
                options.has("$orderby") ? rows.sorted(Ordering.parse(options, schema, table, store)) : rows;
        return sorted.limit(options.number("$top").orElse(Integer.MAX_VALUE)).toList();
    }
}
