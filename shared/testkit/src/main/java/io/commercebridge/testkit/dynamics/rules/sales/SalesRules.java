package io.commercebridge.testkit.dynamics.rules.sales;

import io.commercebridge.testkit.dynamics.records.TableRules;
import java.util.List;
import java.util.Map;

/** The rules of priced documents, by table. */
public final class SalesRules {
    private SalesRules() {}

    public static Map<String, List<TableRules>> byTable(Numbering numbering) {
        return Map.of(
                "salesorder", List.of(new DocumentRules(DocumentKind.ORDER, numbering)),
                "salesorderdetail", List.of(new LineRules(DocumentKind.ORDER)),
                "invoice", List.of(new DocumentRules(DocumentKind.INVOICE, numbering), new AmountDue()),
                "invoicedetail", List.of(new LineRules(DocumentKind.INVOICE)));
    }
}
