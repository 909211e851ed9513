package io.commercebridge.testkit.dynamics.rules.aftersales;

import io.commercebridge.testkit.dynamics.records.TableRules;
import io.commercebridge.testkit.dynamics.rules.sales.Numbering;
import java.util.List;
import java.util.Map;

/** The rules of returns and payments, by table. */
public final class AfterSalesRules {
    private AfterSalesRules() {}

    public static Map<String, List<TableRules>> byTable(Numbering numbering) {
        return Map.of(
                "msdyn_rma", List.of(new ReturnRules(numbering), new SubStatuses()),
                "msdyn_rmaproduct", List.of(new ReturnLineRules()),
                "msdyn_paymentdetail", List.of(new PaymentDetailRules()));
    }
}
