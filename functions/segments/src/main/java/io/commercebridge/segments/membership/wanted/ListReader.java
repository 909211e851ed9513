package io.commercebridge.segments.membership.wanted;

import io.commercebridge.mapping.segment.ListRules;
import io.commercebridge.mapping.segment.MarketingList;
import io.commercebridge.mapping.segment.MemberKind;
import io.commercebridge.platform.dynamics.DynamicsClient;
import io.commercebridge.platform.dynamics.rows.RowView;
import io.commercebridge.platform.dynamics.rows.TableRows;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Reads marketing lists. */
public final class ListReader {
    private static final String COLUMNS = "listid,listname,statecode,type,createdfromcode,modifiedon,";

    private final TableRows rows;
    private final ListRules rules;

    public ListReader(DynamicsClient dynamics, ListRules rules) {
        this.rows = new TableRows(dynamics, new TableRows.Table("list", "lists", "listid", COLUMNS + rules.column()));
        this.rules = rules;
    }

    public ListRules rules() {
        return rules;
    }

    /** The lists with these ids, as far as they are there, by their id. */
    public Map<String, MarketingList> read(Collection<String> ids) {
        Map<String, MarketingList> lists = new HashMap<>();
        rows.read(ids).forEach((id, row) -> lists.put(id, toList(id, row)));
        return lists;
    }

    private MarketingList toList(String id, RowView row) {
        return new MarketingList(
                row.text("listname").map(String::strip).orElse(id),
                row.text(rules.column()).map(String::strip),
                row.choice("statecode").orElse(0) == 0,
                row.flag("type").orElse(false),
                row.choice("createdfromcode").flatMap(MemberKind::ofCode));
    }
}
