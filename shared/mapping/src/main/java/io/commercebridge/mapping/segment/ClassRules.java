package io.commercebridge.mapping.segment;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.code.CodeTable;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Which user groups of the shop an account's classes stand for.
 *
 * @param table {@code column:value} → uid, for example {@code accountcategorycode:1=preferred}
 */
public record ClassRules(CodeTable table) {
    private static final Pattern CLASS = Pattern.compile("([a-z0-9_]+):-?\\d+");

    /** @throws IllegalArgumentException with the entry that is none */
    public ClassRules {
        requireNonNull(table, "table");
        for (String entry : table.entries().keySet()) {
            if (!CLASS.matcher(entry).matches()) {
                throw new IllegalArgumentException(
                        "code table " + table.name() + ": '" + entry + "' is not of the form column:value");
            }
        }
    }

    /** The columns of an account that may give a group. */
    public SortedSet<String> columns() {
        SortedSet<String> columns = new TreeSet<>();
        table.entries().keySet().forEach(entry -> columns.add(entry.substring(0, entry.indexOf(':'))));
        return Collections.unmodifiableSortedSet(columns);
    }

    /**
     * The uids of the groups that these classes give.
     *
     * @param classes the values of the columns; more than one of a multi-select choice
     * @throws io.commercebridge.mapping.MappingException if the table refuses unknown values
     */
    public SortedSet<String> groupsOf(Map<String, ? extends Collection<Integer>> classes) {
        SortedSet<String> groups = new TreeSet<>();
        classes.forEach((column, values) ->
                values.forEach(value -> table.translate(column + ":" + value).ifPresent(groups::add)));
        return groups;
    }
}
