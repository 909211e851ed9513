package io.commercebridge.testkit.dynamics.rules.catalogue;

import io.commercebridge.testkit.dynamics.records.Draft;
import io.commercebridge.testkit.dynamics.records.Refusal;
import io.commercebridge.testkit.dynamics.records.TableRules;
import io.commercebridge.testkit.dynamics.records.Work;
import io.commercebridge.testkit.dynamics.store.Ref;
import io.commercebridge.testkit.dynamics.store.Row;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Products stand in families, which stand in families; all but families have a unit. */
final class ProductRules implements TableRules {
    private static final String PARENT = "parentproductid";
    private static final List<String> UNIT = List.of("defaultuomid", "defaultuomscheduleid");

    @Override
    public void check(Draft draft, Work work) {
        if (!Products.isFamily(draft.preview())) {
            UNIT.stream()
                    .filter(column -> draft.get(column).isEmpty())
                    .findFirst()
                    .ifPresent(column -> {
                        throw Refusal.argument("Required field '" + column + "' of product is missing.");
                    });
        }
        if (draft.sent().contains(PARENT)) {
            work.follow(draft.ref(PARENT)).ifPresent(parent -> checkParent(draft.id(), parent, work));
        }
    }

    private static void checkParent(UUID product, Row parent, Work work) {
        if (!Products.isFamily(parent)) {
            throw new Refusal(400, "0x8004f998", "You can only select a product family as the parent.");
        }
        if (Products.state(parent) != Products.ACTIVE && Products.state(parent) != Products.DRAFT) {
            throw new Refusal(
                    400, "0x8004f906", "You can only set product families in a draft or active state as parent.");
        }
        Set<UUID> seen = new HashSet<>();
        Optional<Row> ancestor = Optional.of(parent);
        while (ancestor.isPresent() && seen.add(ancestor.get().id())) {
            if (ancestor.get().id().equals(product)) {
                throw Refusal.rule("A product family cannot stand in itself.");
            }
            ancestor = work.follow(ancestor.get().ref(PARENT));
        }
    }

    @Override
    public void fill(Draft draft, Work work) {
        draft.putIfEmpty("productstructure", Products.PRODUCT);
    }

    @Override
    public void checkDelete(Row row, Work work) {
        if (work.store().countPointing("product", PARENT, row.id()) > 0) {
            throw new Refusal(
                    405,
                    "0x80040227",
                    "The record cannot be deleted because it is associated with other products: "
                            + new Ref("product", row.id()));
        }
    }
}
