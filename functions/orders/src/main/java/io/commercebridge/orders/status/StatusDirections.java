package io.commercebridge.orders.status;

import io.commercebridge.orders.hold.NewOrders;
import io.commercebridge.platform.commerce.CommerceClient;
import io.commercebridge.platform.dynamics.DynamicsClient;
import io.commercebridge.platform.dynamics.OwnWrites;
import io.commercebridge.platform.flow.Direction;

/** The direction that alone writes the status of an order in the shop. */
public final class StatusDirections {

    private StatusDirections() {}

    /** What it works with. */
    public record Tools(DynamicsClient dynamics, CommerceClient commerce, OwnWrites ownWrites, NewOrders newOrders) {}

    public static Direction<?> of(Tools tools, StatusRules rules) {
        SalesOrders orders = new SalesOrders(tools.dynamics());
        return new OrderStatusToCommerce(
                new StatusReader(orders, tools.newOrders(), tools.ownWrites()),
                orders,
                new StatusWriter(tools.commerce(), rules),
                rules.namespace());
    }
}
