package io.commercebridge.segments.membership.wanted;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.segment.ClassRules;
import io.commercebridge.platform.dynamics.DynamicsClient;
import io.commercebridge.platform.dynamics.rows.RowView;
import io.commercebridge.platform.dynamics.rows.TableRows;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/** Reads the classes of accounts, as far as they give a group. */
public final class AccountReader {
    private final TableRows rows;
    private final SortedSet<String> columns;

    public AccountReader(DynamicsClient dynamics, ClassRules rules) {
        this.columns = requireNonNull(rules, "rules").columns();
        this.rows = new TableRows(
                dynamics,
                new TableRows.Table(
                        "account", "accounts", "accountid", "accountid,modifiedon," + String.join(",", columns)));
    }

    /** The values of these accounts' columns, by the account's id; asks nobody if no class gives a group. */
    Map<String, Map<String, List<Integer>>> classesOf(Collection<String> ids) {
        Map<String, Map<String, List<Integer>>> classes = new HashMap<>();
        if (!columns.isEmpty()) {
            rows.read(ids).forEach((id, row) -> classes.put(id, values(row)));
        }
        return classes;
    }

    private Map<String, List<Integer>> values(RowView row) {
        Map<String, List<Integer>> values = new HashMap<>();
        columns.forEach(column -> values.put(column, row.choices(column)));
        return values;
    }
}
