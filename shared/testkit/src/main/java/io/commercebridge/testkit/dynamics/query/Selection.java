package io.commercebridge.testkit.dynamics.query;

import io.commercebridge.testkit.dynamics.records.Refusal;
import io.commercebridge.testkit.dynamics.schema.Association;
import io.commercebridge.testkit.dynamics.schema.Collection;
import io.commercebridge.testkit.dynamics.schema.Column;
import io.commercebridge.testkit.dynamics.schema.Kind;
import io.commercebridge.testkit.dynamics.schema.Schema;
import io.commercebridge.testkit.dynamics.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;

/**
 * Which properties of a table an answer shows.
 *
 * @param all whether every column is shown
 */
public record Selection(Table table, SequencedSet<Column> columns, boolean all, List<Expansion> expansions) {

    /**
     * One navigation whose rows are shown inside.
     *
     * @param navigation name as in the request
     */
    public record Expansion(String navigation, Way way, Query nested) {}

    /** What a navigation follows. */
    public sealed interface Way {
        /** One row, or none. */
        record Single(Column lookup) implements Way {}

        /** The rows that point here. */
        record Parts(Collection collection) implements Way {}

        /** The rows that the intersect table links to this one. */
        record Linked(Association association) implements Way {}
    }

    static Selection of(Options options, Schema schema, Table table) {
        List<Expansion> expansions = options.list("$expand").stream()
                .map(part -> expansion(part, schema, table))
                .toList();
        if (!options.has("$select")) {
            return new Selection(table, new LinkedHashSet<>(table.columns().values()), true, expansions);
        }
        SequencedSet<Column> columns = new LinkedHashSet<>();
        for (String property : options.list("$select")) {
            columns.add(Property.readable(table, property));
        }
        columns.add(table.require(table.key()));
        // Amounts mean nothing without their currency, so Dataverse always adds it.
        if (columns.stream().anyMatch(column -> column.kind() == Kind.MONEY)) {
            table.column("transactioncurrencyid").ifPresent(columns::add);
        }
        return new Selection(table, columns, false, expansions);
    }

    /** What {@code @odata.context} appends to the entity set. */
    public String context() {
        if (all) {
            return "";
        }
        List<String> names =
                new ArrayList<>(columns.stream().map(Column::readName).toList());
        expansions.forEach(expansion -> names.add(expansion.navigation() + "()"));
        return "(" + String.join(",", names) + ")";
    }

    private static Expansion expansion(String part, Schema schema, Table table) {
        int open = part.indexOf('(');
        String name = open < 0 ? part : part.substring(0, open);
        if (open >= 0 && !part.endsWith(")")) {
            throw new Refusal(400, "0x80060888", "Syntax error in $expand: " + part);
        }
        Options nested = open < 0 ? Options.parse("") : Options.nested(part.substring(open + 1, part.length() - 1));
        Optional<Collection> collection = table.collection(name);
        if (collection.isPresent()) {
            Table target = schema.table(collection.get().table());
            return new Expansion(name, new Way.Parts(collection.get()), new Query(schema, target, nested));
        }
        Optional<Association> association = table.association(name);
        if (association.isPresent()) {
            Table target = schema.table(association.get().table());
            return new Expansion(name, new Way.Linked(association.get()), new Query(schema, target, nested));
        }
        Column lookup = table.lookup(name).orElseThrow(() -> Property.unknown(table, name));
        Table target = Property.target(schema, lookup, name);
        return new Expansion(name, new Way.Single(lookup), new Query(schema, target, nested));
    }
}
