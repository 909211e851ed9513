package io.commercebridge.fulfilment.consignment;

import static java.util.Objects.requireNonNull;

import io.commercebridge.fulfilment.consignment.Planner.Planned;
import io.commercebridge.fulfilment.memory.Hint;
import io.commercebridge.fulfilment.memory.KeptNotification;
import io.commercebridge.fulfilment.memory.MemoryText;
import io.commercebridge.fulfilment.memory.OrderMemory;
import io.commercebridge.fulfilment.source.OrderView;
import io.commercebridge.fulfilment.source.SalesOrder;
import io.commercebridge.fulfilment.source.SalesOrders;
import io.commercebridge.fulfilment.source.Shipments;
import io.commercebridge.mapping.dataverse.Fingerprint;
import io.commercebridge.mapping.fulfilment.FulfilmentCodes;
import io.commercebridge.mapping.fulfilment.plan.ConsignmentPlan;
import io.commercebridge.mapping.fulfilment.plan.ConsignmentPlan.Refusal;
import io.commercebridge.platform.commerce.CommerceClient;
import io.commercebridge.platform.correlation.Correlation;
import io.commercebridge.platform.correlation.Written;
import io.commercebridge.platform.failure.BridgeException;
import io.commercebridge.platform.flow.Counterparts;
import io.commercebridge.platform.flow.Delivery;
import io.commercebridge.platform.flow.Effect;
import io.commercebridge.platform.flow.Outcome;
import io.commercebridge.platform.flow.PartlyRefusedException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Brings the consignments of one order to what all sources say of its shipments now, whatever the event was. */
public final class OrderDelivery {
    private final SalesOrders salesOrders;
    private final Shipments shipments;
    private final OrderKeys keys;
    private final ShopOrders shop;
    private final Planner planner;
    private final ConsignmentWriter writer;

    /**
     * What it works with.
     *
     * @param orders the counterparts that the orders flow knows
     * @param namespace of the ids of sales order lines
     */
    public record Tools(
            SalesOrders salesOrders,
            Shipments shipments,
            CommerceClient commerce,
            Counterparts orders,
            FulfilmentCodes codes,
            UUID namespace) {}

    public OrderDelivery(Tools tools) {
        this.salesOrders = requireNonNull(tools.salesOrders(), "salesOrders");
        this.shipments = requireNonNull(tools.shipments(), "shipments");
        this.keys = new OrderKeys(tools.orders(), tools.namespace());
        this.shop = new ShopOrders(tools.commerce(), tools.codes());
        this.planner = new Planner(tools.codes(), tools.namespace());
        this.writer = new ConsignmentWriter(tools.commerce(), tools.codes());
    }

    /** The order's shipments as they are now in SAP Commerce. */
    public Effect deliver(Delivery<Hint> delivery) {
        Optional<SalesOrder> order = salesOrders.read(delivery.event().subject());
        if (order.isEmpty()) {
            return ignored("the sales order is not in Dynamics any more");
        }
        Optional<String> key = keys.of(order.get(), delivery.known().written());
        if (key.isEmpty()) {
            return ignored("the sales order does not come from SAP Commerce");
        }
        try {
            return deliver(delivery, key.get(), order.get());
        } catch (BridgeException e) {
            throw KeptNotification.of(e, delivery, key.get());
        }
    }

    private Effect deliver(Delivery<Hint> delivery, String key, SalesOrder salesOrder) {
        OrderView view = new OrderView(salesOrder, shipments.of(salesOrder));
        OrderMemory known = MemoryText.of(delivery.known());
        OrderMemory memory = known.with(delivery.payload().told());
        Map<String, Fingerprint> contents = Contents.of(view, memory);
        if (isSettled(delivery, contents)) {
            return delivery.payload().told().isPresent()
                    ? new Effect.Nothing(Outcome.STALE, "nothing that was not told before")
                    : new Effect.Nothing(Outcome.UNCHANGED, "the shipments are as they were");
        }
        Optional<ShopOrder> order = shop.read(key);
        if (order.isEmpty()) {
            return ignored("the order is not in SAP Commerce any more");
        }
        Planned planned = planner.plan(view, memory, order.get());
        boolean wrote =
                writer.write(order.get(), planned.plan(), delivery.event().id());
        Map<String, Fingerprint> settled =
                Contents.without(contents, planned.plan().refused().keySet());
        Written written = new Written(key, Optional.empty(), Optional.of(MemoryText.of(planned.memory())), settled);
        boolean mended = delivery.known().parked().isPresent();
        return effect(planned, written, wrote || mended || !known.equals(planned.memory()));
    }

    /** An attempt of which nothing is recorded may have left something, and what was parked may be mended: then the shop is asked. */
    private static boolean isSettled(Delivery<Hint> delivery, Map<String, Fingerprint> contents) {
        Correlation known = delivery.known();
        return known.attempts(delivery.event().id()) == 0
                && known.parked().isEmpty()
                && known.written().map(Written::parts).equals(Optional.of(contents));
    }

    private static Effect effect(Planned planned, Written written, boolean news) {
        ConsignmentPlan plan = planned.plan();
        if (!plan.refused().isEmpty()) {
            throw refused(new TreeMap<>(plan.refused()).values(), written);
        }
        if (news) {
            return new Effect.Wrote(written, plan.behind());
        }
        if (!plan.behind().isEmpty()) {
            return new Effect.Nothing(Outcome.STALE, String.join("; ", plan.behind()));
        }
        return plan.notes().isEmpty()
                ? new Effect.Nothing(Outcome.UNCHANGED, "the consignments show all of it")
                : ignored(String.join("; ", plan.notes()));
    }

    private static PartlyRefusedException refused(Collection<Refusal> refused, Written written) {
        List<Refusal> all = List.copyOf(refused);
        return new PartlyRefusedException(
                all.stream().map(Refusal::reason).distinct().collect(Collectors.joining("; ")),
                all.getFirst().remedy(),
                written);
    }

    private static Effect.Nothing ignored(String reason) {
        return new Effect.Nothing(Outcome.IGNORED, reason);
    }
}
