package io.commercebridge.testkit.dynamics.rules;

import io.commercebridge.testkit.dynamics.records.TableRules;
import io.commercebridge.testkit.dynamics.rules.customers.CustomerRules;
import io.commercebridge.testkit.dynamics.rules.sales.Numbering;
import io.commercebridge.testkit.dynamics.rules.sales.SalesRules;
import io.commercebridge.testkit.dynamics.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Which rules hold for a table: those of the platform for all, then those of the applications. */
public final class RuleBook implements Function<Table, List<TableRules>> {
    private final List<TableRules> platform = List.of(new RequiredColumns(), new StateRules(), new SystemColumns());
    private final Map<String, List<TableRules>> application = new HashMap<>();
    private final Map<String, List<TableRules>> all = new ConcurrentHashMap<>();

    public RuleBook() {
        Numbering numbering = new Numbering();
        application.putAll(SalesRules.byTable(numbering));
        application.put("incident", List.of(new CaseRules(numbering)));
        application.putAll(CustomerRules.byTable());
        application.put("task", List.of(new TaskRules()));
        application.put("annotation", List.of(new NoteRules()));
    }

    @Override
    public List<TableRules> apply(Table table) {
        return all.computeIfAbsent(table.logical(), name -> {
            List<TableRules> rules = new ArrayList<>(platform);
            rules.addAll(application.getOrDefault(name, List.of()));
            return List.copyOf(rules);
        });
    }
}
