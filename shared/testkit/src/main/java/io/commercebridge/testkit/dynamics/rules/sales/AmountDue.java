package io.commercebridge.testkit.dynamics.rules.sales;

import io.commercebridge.testkit.dynamics.records.Draft;
import io.commercebridge.testkit.dynamics.records.TableRules;
import io.commercebridge.testkit.dynamics.records.Work;
import io.commercebridge.testkit.dynamics.store.Row;
import java.math.BigDecimal;
import java.util.Optional;

/** What is due on an active invoice is its total, until somebody writes another amount. */
final class AmountDue implements TableRules {
    private static final String DUE = "msdyn_amountdue";
    private static final String TOTAL = "totalamount";

    @Override
    public void fill(Draft draft, Work work) {
        if (draft.choice("statecode").orElse(0) == 0
                && !draft.sent().contains(DUE)
                && draft.before().map(AmountDue::isTotal).orElse(true)) {
            draft.put(DUE, draft.get(TOTAL).orElse(null));
        }
    }

    private static boolean isTotal(Row before) {
        Optional<BigDecimal> due = before.number(DUE);
        return due.isPresent() && due.get().compareTo(before.number(TOTAL).orElse(BigDecimal.ZERO)) == 0;
    }
}
