package io.commercebridge.testkit.dynamics.rules.catalogue;

import io.commercebridge.testkit.dynamics.records.Draft;
import io.commercebridge.testkit.dynamics.records.Refusal;
import io.commercebridge.testkit.dynamics.records.TableRules;
import io.commercebridge.testkit.dynamics.records.Work;
import io.commercebridge.testkit.dynamics.store.Row;
import java.util.Optional;

/** What may stand in a price list: no family, nothing new that is retired, and a unit of the product's own group. */
final class PriceItemProducts implements TableRules {
    @Override
    public void check(Draft draft, Work work) {
        work.follow(draft.ref("productid")).ifPresent(product -> {
            if (Products.isFamily(product)) {
                throw new Refusal(400, "0x8004f902", "You can't add a product family to a pricelist.");
            }
            if (draft.creates() && Products.state(product) == Products.RETIRED) {
                throw new Refusal(400, "0x80061009", "Retired products can not be added to pricelists.");
            }
            requireOwnUnit(draft, product, work);
        });
    }

    private static void requireOwnUnit(Draft draft, Row product, Work work) {
        Optional<Object> group = work.follow(draft.ref("uomid")).flatMap(unit -> unit.get("uomscheduleid"));
        if (group.isPresent() && !group.equals(product.get("defaultuomscheduleid"))) {
            throw Refusal.rule("The unit does not belong to the unit group of the product.");
        }
    }
}
