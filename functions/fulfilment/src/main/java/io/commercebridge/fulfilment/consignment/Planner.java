package io.commercebridge.fulfilment.consignment;

import static java.util.Objects.requireNonNull;

import io.commercebridge.fulfilment.memory.OrderMemory;
import io.commercebridge.fulfilment.memory.OrderMemory.Remembered;
import io.commercebridge.fulfilment.source.OrderView;
import io.commercebridge.fulfilment.source.SalesOrder;
import io.commercebridge.mapping.MappingException;
import io.commercebridge.mapping.fulfilment.Consignment;
import io.commercebridge.mapping.fulfilment.FulfilmentCodes;
import io.commercebridge.mapping.fulfilment.Milestone;
import io.commercebridge.mapping.fulfilment.Shipment;
import io.commercebridge.mapping.fulfilment.plan.ConsignmentPlan;
import io.commercebridge.mapping.fulfilment.plan.ConsignmentPlan.Refusal;
import io.commercebridge.mapping.fulfilment.plan.FulfilledOrder;
import io.commercebridge.mapping.fulfilment.plan.FulfilledOrder.Extent;
import io.commercebridge.mapping.fulfilment.plan.OrderConsignments;
import io.commercebridge.mapping.fulfilment.plan.Wanted;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Plans an order's consignments: first the shipments, then what the order itself ships of the rest. */
final class Planner {
    private final FulfilmentCodes codes;
    private final UUID namespace;

    Planner(FulfilmentCodes codes, UUID namespace) {
        this.codes = requireNonNull(codes, "codes");
        this.namespace = requireNonNull(namespace, "namespace");
    }

    /** What is to be written, and what will be remembered once it is. */
    record Planned(ConsignmentPlan plan, OrderMemory memory) {}

    Planned plan(OrderView view, OrderMemory memory, ShopOrder order) {
        EntryNumbers entries = EntryNumbers.of(order, namespace);
        Wishes wishes = new Wishes(view, memory, codes, entries);
        List<Wanted> wanted = wishes.shipments().stream()
                .map(shipment -> wanted(shipment, wishes, memory))
                .toList();
        ConsignmentPlan plan = ConsignmentPlan.of(order.consignments()).with(wanted);
        for (Map.Entry<String, Refusal> refused : wishes.refused().entrySet()) {
            plan = plan.refusing(refused.getKey(), refused.getValue());
        }
        ConsignmentPlan whole = withOrder(plan, view.order(), entries);
        return new Planned(whole, memory.with(reached(whole, wishes.consignmentCodes())));
    }

    private static Wanted wanted(Shipment shipment, Wishes wishes, OrderMemory memory) {
        return new Wanted(
                wishes.consignmentCodes().getOrDefault(shipment.key(), ""),
                shipment,
                memory.find(shipment.key()).map(Remembered::milestone));
    }

    private ConsignmentPlan withOrder(ConsignmentPlan shipments, SalesOrder order, EntryNumbers entries) {
        try {
            FulfilledOrder fulfilled = fulfilled(order, entries);
            List<Wanted> wanted = OrderConsignments.of(fulfilled, shipments.after());
            wanted.forEach(one -> codes.status(one.shipment().milestone()));
            return shipments.with(wanted);
        } catch (MappingException e) {
            return shipments.refusing(Contents.ORDER, new Refusal(String.valueOf(e.getMessage()), e.remedy()));
        }
    }

    private FulfilledOrder fulfilled(SalesOrder order, EntryNumbers entries) {
        Optional<Milestone> told = order.milestone().map(choice -> codes.milestone(String.valueOf(choice)));
        boolean partly = order.state().isPartlyFulfilled();
        boolean fulfilled = partly || order.state().isFulfilled();
        Optional<Milestone> milestone = fulfilled
                ? Optional.of(told.map(Milestone.SHIPPED::orFurther).orElse(Milestone.SHIPPED))
                : order.state().isCancelled() ? Optional.of(Milestone.CANCELLED) : told;
        Extent extent = partly ? Extent.PART : fulfilled ? Extent.WHOLE : Extent.OPEN;
        return new FulfilledOrder(
                milestone,
                extent,
                entries.of(order, SalesOrder.Line::shipped),
                entries.of(order, SalesOrder.Line::backordered),
                order.journey());
    }

    private static Map<String, Remembered> reached(ConsignmentPlan plan, Map<String, String> consignmentCodes) {
        Map<String, Remembered> reached = new HashMap<>();
        consignmentCodes.forEach((key, code) -> plan.after()
                .find(code)
                .flatMap(Consignment::milestone)
                .ifPresent(milestone -> reached.put(key, new Remembered(code, milestone))));
        return reached;
    }
}
