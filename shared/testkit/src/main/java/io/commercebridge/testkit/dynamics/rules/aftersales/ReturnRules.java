package io.commercebridge.testkit.dynamics.rules.aftersales;

import io.commercebridge.testkit.dynamics.records.Draft;
import io.commercebridge.testkit.dynamics.records.Refusal;
import io.commercebridge.testkit.dynamics.records.TableRules;
import io.commercebridge.testkit.dynamics.records.Work;
import io.commercebridge.testkit.dynamics.rules.sales.Numbering;
import java.util.Optional;

/** Returns are numbered, and have a price list of their own currency. */
final class ReturnRules implements TableRules {
    private final Numbering numbering;

    ReturnRules(Numbering numbering) {
        this.numbering = numbering;
    }

    @Override
    public void check(Draft draft, Work work) {
        work.follow(draft.ref("msdyn_pricelist"))
                .flatMap(list -> list.ref("transactioncurrencyid"))
                .filter(currency -> !draft.ref("transactioncurrencyid").equals(Optional.of(currency)))
                .ifPresent(_ -> {
                    throw Refusal.rule("The currency of the return does not match the currency of its price list.");
                });
    }

    @Override
    public void fill(Draft draft, Work work) {
        if (draft.creates() && draft.get("msdyn_autonumbering").isEmpty()) {
            draft.put("msdyn_autonumbering", numbering.next("RMA"));
        }
    }
}
