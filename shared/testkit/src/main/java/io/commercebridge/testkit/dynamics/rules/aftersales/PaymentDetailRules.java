package io.commercebridge.testkit.dynamics.rules.aftersales;

import io.commercebridge.testkit.dynamics.records.Draft;
import io.commercebridge.testkit.dynamics.records.Refusal;
import io.commercebridge.testkit.dynamics.records.TableRules;
import io.commercebridge.testkit.dynamics.records.Work;
import io.commercebridge.testkit.dynamics.store.Ref;
import java.util.Optional;

/** A payment goes to an invoice in its own currency. */
final class PaymentDetailRules implements TableRules {
    @Override
    public void check(Draft draft, Work work) {
        Optional<Ref> paid = currency(draft, work, "msdyn_payment");
        Optional<Ref> billed = currency(draft, work, "msdyn_invoice");
        if (paid.isPresent() && billed.isPresent() && !paid.equals(billed)) {
            throw Refusal.rule("The currency of the payment does not match the currency of the invoice.");
        }
    }

    private static Optional<Ref> currency(Draft draft, Work work, String lookup) {
        return work.follow(draft.ref(lookup)).flatMap(row -> row.ref("transactioncurrencyid"));
    }
}
