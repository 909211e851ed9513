package io.commercebridge.returns.request;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.order.SalesOrderRows;
import io.commercebridge.mapping.returns.Return.Purchase;
import io.commercebridge.platform.dynamics.DynamicsClient;
import io.commercebridge.platform.failure.Awaited;
import io.commercebridge.platform.failure.AwaitedException;
import io.commercebridge.platform.flow.Counterparts;
import java.util.List;
import java.util.UUID;

/** Finds the sales orders that returns are of. */
final class SoldOrders {
    private final DynamicsClient dynamics;
    private final Counterparts orders;
    private final UUID namespace;

    /**
     * @param orders which order is which sales order, as the flow of orders has recorded
     * @param namespace of the name-based row ids
     */
    SoldOrders(DynamicsClient dynamics, Counterparts orders, UUID namespace) {
        this.dynamics = requireNonNull(dynamics, "dynamics");
        this.orders = requireNonNull(orders, "orders");
        this.namespace = requireNonNull(namespace, "namespace");
    }

    /**
     * The sales order. Its row may be there before it is recorded which one it is: its id can be computed then.
     *
     * @throws AwaitedException if it is not in Dynamics yet
     */
    SoldOrder read(Purchase order) {
        String id = orders.inDynamics(order.key())
                .orElseGet(() -> SalesOrderRows.idOf(order.key(), namespace).toString());
        return dynamics.read("salesorders(" + id + ")", SoldOrder.COLUMNS)
                .map(SoldOrder::of)
                .orElseThrow(() -> new AwaitedException(List.of(new Awaited("salesorder", order.code())), null));
    }

    /** What an entry of the order is of. */
    SoldOrder.Line line(SoldOrder sold, Purchase order, int entry) {
        UUID id = SalesOrderRows.lineIdOf(order.key(), Integer.toString(entry), namespace);
        return sold.lines().getOrDefault(id.toString(), SoldOrder.Line.UNKNOWN);
    }
}
