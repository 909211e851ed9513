package io.commercebridge.testkit.dynamics.rules.catalogue;

import io.commercebridge.testkit.dynamics.records.Draft;
import io.commercebridge.testkit.dynamics.records.Refusal;
import io.commercebridge.testkit.dynamics.records.TableRules;
import io.commercebridge.testkit.dynamics.records.Work;
import java.math.BigDecimal;
import java.util.List;

/** Stock of a product in a warehouse: what is on hand and not allocated is available. */
final class InventoryRules implements TableRules {
    private static final List<String> COUNTED = List.of("msdyn_qtyonhand", "msdyn_qtyallocated", "msdyn_qtyonorder");

    @Override
    public void check(Draft draft, Work work) {
        work.follow(draft.ref("msdyn_product")).filter(Products::isFamily).ifPresent(_ -> {
            throw Refusal.rule("A product family has no stock.");
        });
    }

    @Override
    public void fill(Draft draft, Work work) {
        COUNTED.forEach(column -> draft.putIfEmpty(column, BigDecimal.ZERO));
        draft.put("msdyn_qtyavailable", draft.number("msdyn_qtyonhand").subtract(draft.number("msdyn_qtyallocated")));
        work.follow(draft.ref("msdyn_product"))
                .flatMap(product -> product.get("name"))
                .ifPresent(name -> draft.putIfEmpty("msdyn_name", name));
    }
}
