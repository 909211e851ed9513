package io.commercebridge.testkit.dynamics.schema;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * One table with everything that requests against it are checked for.
 *
 * @param statuses the statuses that each state allows, its default first; empty for a table without states
 */
public record Table(
        TableName name,
        SequencedMap<String, Column> columns,
        SequencedMap<Integer, List<Integer>> statuses,
        Navigations navigations,
        List<AlternateKey> keys) {

    /**
     * @param set entity set, as in URLs
     * @param key column of the primary key
     * @param title column of the primary name, empty if there is none
     */
    public record TableName(String logical, String set, String key, String title) {}

    /** What leads from a row to many: its parts, and the rows that it shares with others of its table. */
    public record Navigations(List<Collection> collections, List<Association> associations) {
        public Navigations {
            collections = List.copyOf(collections);
            associations = List.copyOf(associations);
        }
    }

    public Table {
        requireNonNull(name, "name");
        columns = new LinkedHashMap<>(columns);
        statuses = new LinkedHashMap<>(statuses);
        requireNonNull(navigations, "navigations");
        keys = List.copyOf(keys);
    }

    public String logical() {
        return name.logical();
    }

    public String key() {
        return name.key();
    }

    public Optional<Column> column(String column) {
        return Optional.ofNullable(columns.get(column));
    }

    /** The column, which the caller knows to exist. */
    public Column require(String column) {
        return column(column).orElseThrow(() -> new IllegalArgumentException(logical() + " has no column " + column));
    }

    /** The column that is read under this name: itself, or {@code _x_value} for a lookup. */
    public Optional<Column> readable(String property) {
        return columns.values().stream()
                .filter(column -> column.readName().equals(property))
                .findFirst();
    }

    /** The lookup that has a target under exactly this name. */
    public Optional<Column> lookup(String navigation) {
        return columns.values().stream()
                .filter(column -> column.navigations().stream()
                        .anyMatch(target -> target.name().equals(navigation)))
                .findFirst();
    }

    public List<Collection> collections() {
        return navigations.collections();
    }

    public List<Association> associations() {
        return navigations.associations();
    }

    public Optional<Collection> collection(String navigation) {
        return collections().stream()
                .filter(candidate -> candidate.name().equals(navigation))
                .findFirst();
    }

    public Optional<Association> association(String navigation) {
        return associations().stream()
                .filter(candidate -> candidate.name().equals(navigation))
                .findFirst();
    }

    public boolean hasStates() {
        return !statuses.isEmpty();
    }

    /** The declared key over exactly these columns. */
    public Optional<AlternateKey> keyOver(java.util.Collection<String> names) {
        return keys.stream()
                .filter(candidate -> candidate.columns().size() == names.size()
                        && candidate.columns().containsAll(names))
                .findFirst();
    }

    Table with(List<Column> more, List<AlternateKey> moreKeys) {
        SequencedMap<String, Column> all = new LinkedHashMap<>(columns);
        more.forEach(column -> all.put(column.name(), column));
        List<AlternateKey> allKeys = new ArrayList<>(keys);
        allKeys.addAll(moreKeys);
        return new Table(name, all, statuses, navigations, allKeys);
    }

    /** The state that a status belongs to. */
    public Optional<Integer> stateOf(int status) {
        return statuses.entrySet().stream()
                .filter(entry -> entry.getValue().contains(status))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
