package io.commercebridge.mapping.fulfilment.plan;

import static io.commercebridge.mapping.fulfilment.plan.FulfilledOrder.Extent.PART;
import static io.commercebridge.mapping.fulfilment.plan.FulfilledOrder.Extent.WHOLE;

import io.commercebridge.mapping.fulfilment.Consignment;
import io.commercebridge.mapping.fulfilment.Journey;
import io.commercebridge.mapping.fulfilment.Milestone;
import io.commercebridge.mapping.fulfilment.Quantities;
import io.commercebridge.mapping.fulfilment.Shipment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The consignments that a sales order stands for where no shipment does: one for what it ships itself, and one for what is
 * backordered, which is shipped when all of it can be.
 */
public final class OrderConsignments {
    /** What the consignment of the order itself is called after the order's code. */
    public static final String ORDER = "order";

    private static final String BACKORDER = "backorder";

    private final FulfilledOrder order;
    private final Consignments now;
    private final List<Consignment> sentBackorders = new ArrayList<>();
    private final String backorderCode;

    private OrderConsignments(FulfilledOrder order, Consignments now) {
        this.order = order;
        this.now = now;
        int number = 1;
        Optional<Consignment> next = now.find(backorder(number));
        while (next.filter(Consignment::isSent).isPresent()) {
            sentBackorders.add(next.get());
            next = now.find(backorder(++number));
        }
        backorderCode = backorder(number);
    }

    /** The shipments that the order stands for, given what is in consignments. */
    public static List<Wanted> of(FulfilledOrder order, Consignments now) {
        return new OrderConsignments(order, now).wanted();
    }

    /** Whether a shipment must not be called like this, because the order itself is. */
    public static boolean isReserved(String name) {
        return name.equals(ORDER) || name.equals(BACKORDER) || name.startsWith(BACKORDER + "-");
    }

    private String backorder(int number) {
        return code(number == 1 ? BACKORDER : BACKORDER + "-" + number);
    }

    private String code(String name) {
        return now.orderCode() + "-" + name;
    }

    private List<Wanted> wanted() {
        if (order.isSilent()) {
            return List.of();
        }
        List<Wanted> all = new ArrayList<>();
        order.milestone()
                .filter(Milestone::isSent)
                .ifPresent(milestone ->
                        sentBackorders.forEach(sent -> all.add(wanted(sent.code(), milestone, sent.quantities()))));
        if (order.milestone().equals(Optional.of(Milestone.CANCELLED))) {
            cancel(code(ORDER), all);
            cancel(backorderCode, all);
        } else {
            split(all);
        }
        return all;
    }

    private void cancel(String code, List<Wanted> all) {
        now.find(code).ifPresent(one -> all.add(wanted(code, Milestone.CANCELLED, one.quantities())));
    }

    private void split(List<Wanted> all) {
        Quantities free = now.without(Set.of(code(ORDER), backorderCode)).left();
        Quantities before = now.find(code(ORDER)).map(Consignment::taken).orElse(Quantities.NONE);
        Quantities waiting = now.find(backorderCode)
                .map(Consignment::taken)
                .orElse(Quantities.NONE)
                .atMost(free.minus(before));
        Quantities ready = ready(free);
        boolean arrived = isArrived(waiting) && ready.covers(before.plus(waiting));
        Quantities own = arrived ? ready.minus(waiting) : ready;
        Quantities kept = now.find(code(ORDER)).filter(Consignment::isSent).isPresent() ? own.atLeast(before) : own;
        Quantities rest = free.minus(kept);
        add(code(ORDER), order.milestone().orElse(Milestone.BACKORDERED), kept, all);
        if (arrived) {
            add(backorderCode, order.milestone().orElse(Milestone.BACKORDERED), waiting, all);
        } else {
            // What is not backordered any more, but not on its way either, goes on waiting.
            add(
                    backorderCode,
                    Milestone.BACKORDERED,
                    backordered().atLeast(waiting).atMost(rest),
                    all);
        }
    }

    private void add(String code, Milestone milestone, Quantities quantities, List<Wanted> all) {
        if (quantities.isEmpty()) {
            cancel(code, all);
        } else {
            all.add(wanted(code, milestone, quantities));
        }
    }

    /** True if nothing of what waits is backordered any more. */
    private boolean isArrived(Quantities waiting) {
        return !waiting.isEmpty()
                && !isBackorderedAsAWhole()
                && order.milestone().isPresent()
                && backordered().atMost(waiting).isEmpty();
    }

    /** What has come as far as the order's milestone. */
    private Quantities ready(Quantities free) {
        if (order.extent() == PART) {
            Set<String> own = Set.of(code(ORDER), backorderCode);
            Quantities rest = order.shipped().minus(now.without(own).sent());
            // More than is ordered is not made to fit, so that it is refused with the sums.
            return now.ordered().covers(order.shipped()) ? rest.atMost(free) : rest;
        }
        if (order.milestone().isEmpty()) {
            return Quantities.NONE;
        }
        return free.minus(backordered());
    }

    private Quantities backordered() {
        return order.extent() == WHOLE || isBackorderedAsAWhole() ? Quantities.NONE : order.backordered();
    }

    private boolean isBackorderedAsAWhole() {
        return order.milestone().equals(Optional.of(Milestone.BACKORDERED));
    }

    private Wanted wanted(String code, Milestone milestone, Quantities quantities) {
        // What waits has no parcel yet, and what has left is not expected at the warehouse any more.
        Journey journey = milestone == Milestone.BACKORDERED
                ? new Journey(
                        Optional.empty(),
                        Optional.empty(),
                        order.journey().expected(),
                        Optional.empty(),
                        Optional.empty())
                : order.journey();
        return new Wanted(
                code,
                new Shipment(code, code, milestone, Optional.of(journey), Optional.of(quantities)),
                Optional.empty());
    }
}
