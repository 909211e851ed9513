package io.commercebridge.testkit.dynamics.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All tables of the organization: the standard ones, and the tables and columns that the bridge's set-up data adds. */
public final class Schema {
    private final Map<String, Table> byName = new LinkedHashMap<>();
    private final Map<String, Table> bySet = new LinkedHashMap<>();

    private Schema(Set<String> withoutKeys) {
        JsonNode custom = SetupData.read("tables.json");
        JsonNode keys = SetupData.read("keys.json");
        List<Table> bare = new ArrayList<>(TableReader.read());
        bare.addAll(new CustomTables(custom, model(bare)).read());
        Map<String, String> sets = CustomTables.sets(bare);
        for (Table plain : bare) {
            String name = plain.logical();
            Table table = plain.with(SetupData.columns(custom, name, sets), SetupData.keys(keys, name, withoutKeys));
            byName.put(name, table);
            bySet.put(table.name().set(), table);
        }
        requireNamed(keys, withoutKeys);
        requireKnown(custom);
        requireKnown(keys);
    }

    public static Schema load() {
        return loadWithout(Set.of());
    }

    /** The schema of an organization that lacks some alternate keys of the set-up data, given by name. */
    public static Schema loadWithout(Set<String> keys) {
        return new Schema(keys);
    }

    /** The table with this logical name. */
    public Optional<Table> find(String logical) {
        return Optional.ofNullable(byName.get(logical));
    }

    /** The table with this logical name, which the caller knows to exist. */
    public Table table(String logical) {
        return find(logical).orElseThrow(() -> new IllegalArgumentException("no table " + logical));
    }

    /** The table behind an entity set; the name is case-sensitive. */
    public Optional<Table> set(String set) {
        return Optional.ofNullable(bySet.get(set));
    }

    public java.util.Collection<Table> tables() {
        return byName.values();
    }

    /** A table with the states and system columns that every new one gets. */
    private static Table model(List<Table> tables) {
        return tables.stream()
                .filter(table -> table.logical().equals("msdyn_warehouse"))
                .findFirst()
                .orElseThrow();
    }

    private static void requireNamed(JsonNode keys, Set<String> names) {
        Set<String> unknown = new HashSet<>(names);
        keys.forEach(key -> unknown.remove(key.path("name").asText()));
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("the set-up data has no key " + unknown);
        }
    }

    private void requireKnown(JsonNode setup) {
        for (JsonNode node : setup) {
            Table table = table(node.path("table").asText());
            for (JsonNode column : node.path("columns")) {
                table.require(column.isObject() ? column.path("name").asText() : column.asText());
            }
        }
    }
}
