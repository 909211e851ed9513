package io.commercebridge.catalogue.product;

import static java.util.Objects.requireNonNull;

import io.commercebridge.catalogue.product.draft.ShopCatalogue;
import io.commercebridge.catalogue.product.plan.Plan;
import io.commercebridge.catalogue.product.plan.Plan.Settled;
import io.commercebridge.catalogue.product.plan.Plan.Write;
import io.commercebridge.platform.commerce.CommerceClient;
import io.commercebridge.platform.commerce.WriteOptions;
import io.commercebridge.platform.commerce.item.ItemBody;
import io.commercebridge.platform.commerce.odata.Change;
import io.commercebridge.platform.commerce.odata.ChangeSet;
import io.commercebridge.platform.commerce.odata.EntitySet;
import io.commercebridge.platform.commerce.odata.PartOutcome;
import io.commercebridge.platform.failure.RemoteException;
import io.commercebridge.platform.flow.Effect;
import io.commercebridge.platform.flow.bulk.Tried;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sends the plans of a batch: one request for all products and categories, one more for stock levels, where any differ. */
final class ProductBatch {
    private static final EntitySet STOCK = new EntitySet("InboundOMSStockLevel", "StockLevels");

    private final CommerceClient commerce;

    ProductBatch(CommerceClient commerce) {
        this.commerce = requireNonNull(commerce, "commerce");
    }

    /** What came of each plan, in their order; if a request fails as a whole, of those only that were in it. */
    List<Tried<Effect>> send(List<Tried<Plan>> plans, WriteOptions options) {
        List<Write> writes = plans.stream()
                .flatMap(plan -> plan instanceof Tried.Done<Plan>(Write write)
                        ? Optional.of(write).stream()
                        : Optional.<Write>empty().stream())
                .toList();
        Map<Plan, RuntimeException> failed = new IdentityHashMap<>();
        products(writes.stream().filter(write -> !write.changes().isEmpty()).toList(), failed, options);
        stock(
                writes.stream()
                        .filter(write -> write.stock().isPresent() && !failed.containsKey(write))
                        .toList(),
                failed,
                options);
        return plans.stream().map(plan -> outcome(plan, failed)).toList();
    }

    private static Tried<Effect> outcome(Tried<Plan> plan, Map<Plan, RuntimeException> failed) {
        return switch (plan) {
            case Tried.Failed<Plan>(RuntimeException cause) -> new Tried.Failed<>(cause);
            case Tried.Done<Plan>(Settled settled) -> new Tried.Done<>(settled.effect());
            case Tried.Done<Plan>(Write write) ->
                failed.containsKey(write)
                        ? new Tried.Failed<>(requireNonNull(failed.get(write), "failure"))
                        : new Tried.Done<>(write.effect());
        };
    }

    private void products(List<Write> writes, Map<Plan, RuntimeException> failed, WriteOptions options) {
        List<ChangeSet> sets =
                writes.stream().map(write -> new ChangeSet(write.changes())).toList();
        try {
            failed.putAll(send(ShopCatalogue.INBOUND, writes, sets, options));
        } catch (RemoteException e) {
            writes.forEach(write -> failed.put(write, e));
        }
    }

    /** The products are there by now: a failure of the whole request is theirs alone whose stock was in it. */
    private void stock(List<Write> writes, Map<Plan, RuntimeException> failed, WriteOptions options) {
        List<ChangeSet> sets = writes.stream()
                .flatMap(write -> write.stock().stream())
                .map(level -> ChangeSet.of(Change.upsert(STOCK, ItemBody.of(level))))
                .toList();
        try {
            failed.putAll(send(STOCK.integrationObject(), writes, sets, options));
        } catch (RemoteException e) {
            writes.forEach(write -> failed.put(write, e));
        }
    }

    /** Which of the writes were refused, and why; each has the change set in its place. */
    private Map<Plan, RuntimeException> send(
            String integrationObject, List<Write> writes, List<ChangeSet> sets, WriteOptions options) {
        Map<Plan, RuntimeException> refused = new IdentityHashMap<>();
        List<PartOutcome> outcomes = sets.isEmpty() ? List.of() : commerce.batch(integrationObject, sets, options);
        for (int i = 0; i < outcomes.size(); i++) {
            if (outcomes.get(i) instanceof PartOutcome.Refused(RemoteException failure)) {
                refused.put(writes.get(i), Refusals.of(writes.get(i).name(), sets.get(i), failure));
            }
        }
        return refused;
    }
}
