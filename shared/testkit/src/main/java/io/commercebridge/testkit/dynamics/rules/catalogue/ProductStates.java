package io.commercebridge.testkit.dynamics.rules.catalogue;

import static io.commercebridge.testkit.dynamics.rules.catalogue.Products.ACTIVE;
import static io.commercebridge.testkit.dynamics.rules.catalogue.Products.DRAFT;
import static io.commercebridge.testkit.dynamics.rules.catalogue.Products.RETIRED;
import static io.commercebridge.testkit.dynamics.rules.catalogue.Products.UNDER_REVISION;

import io.commercebridge.testkit.dynamics.records.Draft;
import io.commercebridge.testkit.dynamics.records.Origin;
import io.commercebridge.testkit.dynamics.records.Refusal;
import io.commercebridge.testkit.dynamics.records.TableRules;
import io.commercebridge.testkit.dynamics.records.Work;
import io.commercebridge.testkit.dynamics.schema.Table;
import io.commercebridge.testkit.dynamics.store.Row;
import java.util.Map;
import java.util.Set;

/**
 * The life of a product: draft, active, under revision and active again, retired.
 *
 * <p>In this organization a product without a family is active at once, which is a setting; families, bundles and what
 * stands in a family begin as drafts.
 */
final class ProductStates implements TableRules {
    private static final Map<Integer, Set<Integer>> NEXT = Map.of(
            DRAFT, Set.of(ACTIVE),
            ACTIVE, Set.of(UNDER_REVISION, RETIRED),
            UNDER_REVISION, Set.of(ACTIVE, RETIRED),
            RETIRED, Set.of(ACTIVE));
    private static final Map<String, Object> RETIREMENT = Map.of("statecode", RETIRED, "statuscode", 2);

    @Override
    public void check(Draft draft, Work work) {
        int wanted = draft.choice("statecode").orElseGet(() -> birth(draft));
        if (draft.creates() && wanted != birth(draft) && wanted != DRAFT) {
            throw Refusal.rule("A new product cannot be " + label(draft, wanted) + ". Publish it afterwards.");
        }
        draft.before().map(Products::state).filter(state -> state != wanted).ifPresent(state -> {
            requireNext(draft, state, wanted);
            if (wanted == ACTIVE) {
                requireActiveFamily(draft, work);
            }
        });
    }

    private static void requireNext(Draft draft, int state, int wanted) {
        if (wanted == DRAFT) {
            throw new Refusal(
                    400, "0x80061035", "You can't set a published or retired product record to the draft state.");
        }
        if (!NEXT.getOrDefault(state, Set.of()).contains(wanted)) {
            throw Refusal.rule(
                    "A product that is %s cannot become %s.".formatted(label(draft, state), label(draft, wanted)));
        }
    }

    private static void requireActiveFamily(Draft draft, Work work) {
        work.follow(draft.ref("parentproductid"))
                .filter(family -> Products.state(family) != ACTIVE)
                .ifPresent(_ -> {
                    throw new Refusal(
                            400,
                            "0x8004f909",
                            "You can't publish this record because it belongs to a product family that isn't published.");
                });
    }

    @Override
    public void fill(Draft draft, Work work) {
        if (draft.creates() && !draft.sent().contains("statecode") && birth(draft) == DRAFT) {
            draft.put("statecode", DRAFT).put("statuscode", 0);
        }
    }

    /** What stands in a retired family is retired with it. */
    @Override
    public void settle(Row row, Work work, Origin origin) {
        if (Products.isFamily(row) && Products.state(row) == RETIRED) {
            Table table = work.organization().schema().table("product");
            work.store().pointing("product", "parentproductid", row.id()).stream()
                    .filter(child -> Products.state(child) == ACTIVE || Products.state(child) == UNDER_REVISION)
                    .forEach(child -> work.update(table, child, RETIREMENT, origin.nested()));
        }
    }

    private static int birth(Draft draft) {
        boolean alone = draft.ref("parentproductid").isEmpty()
                && draft.choice("productstructure").orElse(Products.PRODUCT) == Products.PRODUCT;
        return alone ? ACTIVE : DRAFT;
    }

    private static String label(Draft draft, int state) {
        return draft.table().require("statecode").choices().getOrDefault(state, String.valueOf(state));
    }
}
