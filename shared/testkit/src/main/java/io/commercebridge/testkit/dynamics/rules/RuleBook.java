package io.commercebridge.testkit.dynamics.rules;

import io.commercebridge.testkit.dynamics.records.TableRules;
import io.commercebridge.testkit.dynamics.rules.aftersales.AfterSalesRules;
import io.commercebridge.testkit.dynamics.rules.catalogue.CatalogueRules;
import io.commercebridge.testkit.dynamics.rules.customers.CustomerRules;
import io.commercebridge.testkit.dynamics.rules.marketing.MarketingRules;
import io.commercebridge.testkit.dynamics.rules.sales.Numbering;
import io.commercebridge.testkit.dynamics.rules.sales.SalesRules;
import io.commercebridge.testkit.dynamics.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

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
        application.putAll(CatalogueRules.byTable());
        application.putAll(AfterSalesRules.byTable(numbering));
        application.putAll(MarketingRules.byTable(numbering));
        ClosedActivities closed = new ClosedActivities();
        application.put("task", List.of(closed));
        application.merge("campaignresponse", List.of(closed), RuleBook::both);
        application.put("annotation", List.of(new NoteRules()));
    }

    private static List<TableRules> both(List<TableRules> some, List<TableRules> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
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
