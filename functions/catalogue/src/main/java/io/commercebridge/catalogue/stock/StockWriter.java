package io.commercebridge.catalogue.stock;

import static java.util.Objects.requireNonNull;

import io.commercebridge.catalogue.reference.OneRequest;
import io.commercebridge.catalogue.reference.Planned;
import io.commercebridge.catalogue.reference.Systems;
import io.commercebridge.mapping.stock.Inventory;
import io.commercebridge.mapping.stock.StockRules;
import io.commercebridge.platform.commerce.WriteOptions;
import io.commercebridge.platform.failure.Awaited;
import io.commercebridge.platform.failure.AwaitedException;
import io.commercebridge.platform.flow.Counterparts;
import io.commercebridge.platform.flow.Delivery;
import io.commercebridge.platform.flow.Effect;
import io.commercebridge.platform.flow.bulk.Tried;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Brings many stock levels to what their inventory rows say, in one request. */
final class StockWriter {
    private final Counterparts counterparts;
    private final StockDrafts drafts;
    private final StockPlans plans;
    private final OneRequest request;

    StockWriter(Systems systems, StockRules rules, SalesUnits units) {
        this.counterparts = systems.counterparts();
        this.drafts = new StockDrafts(systems, rules.warehouses(), requireNonNull(units, "units"));
        this.plans = new StockPlans(rules);
        this.request = new OneRequest(systems.commerce(), StockPlans.SET.integrationObject());
    }

    List<Tried<Effect>> deliverAll(List<Delivery<Inventory>> deliveries) {
        List<Tried<StockDraft>> drawn = drafts.of(deliveries);
        StockClaims claims = StockClaims.of(done(drawn), counterparts);
        List<Tried<Planned>> planned = drawn.stream()
                .map(draft -> Tried.of(() -> plan(draft.get(), claims)))
                .toList();
        return request.send(
                planned, WriteOptions.causedBy(deliveries.getFirst().event().id()));
    }

    private static List<StockDraft> done(List<Tried<StockDraft>> drawn) {
        List<StockDraft> done = new ArrayList<>();
        for (Tried<StockDraft> draft : drawn) {
            if (draft instanceof Tried.Done<StockDraft>(StockDraft known)) {
                done.add(known);
            }
        }
        return done;
    }

    private Planned plan(StockDraft draft, StockClaims claims) {
        if (!draft.inventory().active()) {
            return plans.none(draft, "the inventory row is not in use any more", claims);
        }
        StockState state = draft.state().orElseThrow(() -> new AwaitedException(product(draft.inventory()), null));
        Optional<StockKey> key = draft.wanted();
        if (key.isEmpty()) {
            return plans.none(draft, "the warehouse is not one of the shop", claims);
        }
        claims.requireFree(key.get(), draft);
        return plans.of(draft, key.get(), state, claims);
    }

    private static List<Awaited> product(Inventory inventory) {
        return inventory.links().product().map(id -> new Awaited("product", id)).stream()
                .toList();
    }
}
