package io.commercebridge.testkit.dynamics.rules.aftersales;

import io.commercebridge.testkit.dynamics.records.Draft;
import io.commercebridge.testkit.dynamics.records.Refusal;
import io.commercebridge.testkit.dynamics.records.TableRules;
import io.commercebridge.testkit.dynamics.records.Work;
import java.util.Optional;

/** The lines of a return have a unit of their product, and its name if they come without one. */
final class ReturnLineRules implements TableRules {
    @Override
    public void check(Draft draft, Work work) {
        Optional<Object> group = work.follow(draft.ref("msdyn_unit")).flatMap(unit -> unit.get("uomscheduleid"));
        work.follow(draft.ref("msdyn_product"))
                .filter(product -> group.isPresent() && !group.equals(product.get("defaultuomscheduleid")))
                .ifPresent(_ -> {
                    throw Refusal.rule("The unit does not belong to the unit group of the product.");
                });
    }

    @Override
    public void fill(Draft draft, Work work) {
        work.follow(draft.ref("msdyn_product"))
                .flatMap(product -> product.text("name"))
                .filter(name ->
                        name.length() <= draft.table().require("msdyn_name").maxLength())
                .ifPresent(name -> draft.putIfEmpty("msdyn_name", name));
    }
}
