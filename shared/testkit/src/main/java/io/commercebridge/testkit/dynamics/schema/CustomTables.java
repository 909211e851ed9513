package io.commercebridge.testkit.dynamics.schema;

import com.fasterxml.jackson.databind.JsonNode;
import io.commercebridge.testkit.dynamics.schema.Table.Navigations;
import io.commercebridge.testkit.dynamics.schema.Table.TableName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The tables that the set-up data creates: those that name an entity set. Their state, owner and audit columns come from
 * the platform, as those of every new table do, and are copied from one that has just them.
 */
final class CustomTables {
    private static final List<String> BY_PLATFORM = List.of(
            "createdby",
            "createdon",
            "modifiedby",
            "modifiedon",
            "modifiedonbehalfby",
            "ownerid",
            "owningbusinessunit",
            "owningteam",
            "owninguser",
            "statecode",
            "statuscode",
            "versionnumber");

    private static final int NAME_LENGTH = 100;

    private final JsonNode setup;
    private final Table model;

    /** @param model a standard table with the two states of a new one */
    CustomTables(JsonNode setup, Table model) {
        this.setup = setup;
        this.model = model;
    }

    /** The new tables, without the columns that the set-up data lists. */
    List<Table> read() {
        return nodes().filter(CustomTables::isNew).map(this::table).toList();
    }

    private static boolean isNew(JsonNode table) {
        return table.has("entitySet");
    }

    private Table table(JsonNode node) {
        TableName name = new TableName(
                node.path("table").asText(),
                node.path("entitySet").asText(),
                node.path("primaryKey").asText(),
                node.path("primaryName").asText());
        SequencedMap<String, Column> columns = new LinkedHashMap<>();
        columns.put(name.key(), SetupData.plain(name.key(), Kind.GUID, 0));
        columns.put(name.title(), SetupData.plain(name.title(), Kind.STRING, NAME_LENGTH));
        BY_PLATFORM.forEach(column -> columns.put(column, model.require(column)));
        return new Table(name, columns, model.statuses(), new Navigations(parts(name.logical()), List.of()), List.of());
    }

    /** What goes with a row that is deleted. */
    private List<Collection> parts(String table) {
        return nodes().flatMap(node -> StreamSupport.stream(node.path("columns").spliterator(), false)
                        .filter(column -> column.path("target").asText().equals(table))
                        .filter(column -> column.path("onDelete").asText().equals("Cascade"))
                        .map(column -> new Collection(
                                column.path("relationship").asText(),
                                node.path("table").asText(),
                                column.path("name").asText())))
                .toList();
    }

    private Stream<JsonNode> nodes() {
        return StreamSupport.stream(setup.spliterator(), false);
    }

    /** Entity sets by table, of standard and new ones. */
    static Map<String, String> sets(java.util.Collection<Table> tables) {
        Map<String, String> sets = new LinkedHashMap<>();
        tables.forEach(table -> sets.put(table.logical(), table.name().set()));
        return sets;
    }
}
