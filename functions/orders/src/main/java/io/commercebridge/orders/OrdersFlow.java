package io.commercebridge.orders;

import io.commercebridge.mapping.code.CodeTable;
import io.commercebridge.mapping.order.HoldReason;
import io.commercebridge.mapping.order.SalesOrderRules;
import io.commercebridge.orders.hold.AccountToOrders;
import io.commercebridge.orders.hold.NewOrders;
import io.commercebridge.orders.hold.OpenOrders;
import io.commercebridge.orders.hold.RememberedHolds;
import io.commercebridge.orders.status.StatusDirections;
import io.commercebridge.orders.status.StatusRules;
import io.commercebridge.platform.commerce.CommerceClient;
import io.commercebridge.platform.dynamics.DynamicsClient;
import io.commercebridge.platform.dynamics.DynamicsConfig;
import io.commercebridge.platform.dynamics.OwnWrites;
import io.commercebridge.platform.dynamics.RowNamespace;
import io.commercebridge.platform.dynamics.arrival.RowArrivals;
import io.commercebridge.platform.dynamics.arrival.RowArrivals.Names;
import io.commercebridge.platform.dynamics.rows.Lookups;
import io.commercebridge.platform.flow.Direction;
import io.commercebridge.platform.flow.pipeline.FlowFactory;
import io.commercebridge.platform.flow.pipeline.FlowRunner;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Puts the flow together. */
final class OrdersFlow {
    static final String FLOW = "orders";

    private final DynamicsClient dynamics;
    private final CommerceClient commerce;
    private final Clock clock;

    OrdersFlow(DynamicsClient dynamics, CommerceClient commerce, Clock clock) {
        this.dynamics = dynamics;
        this.commerce = commerce;
        this.clock = clock;
    }

    @Produces
    @Singleton
    FlowRunner orders(FlowFactory flows, OrdersConfig config, DynamicsConfig organisation) {
        UUID namespace = RowNamespace.of(config.namespace(), organisation);
        SalesOrderWriter writer = new SalesOrderWriter(dynamics, namespace);
        SalesOrderRepair repair = new SalesOrderRepair(
                writer, new Lookups(dynamics, clock), config.unknownProduct() == OrdersConfig.UnknownProduct.WRITE_IN);
        List<Direction<?>> directions = new ArrayList<>();
        directions.add(new OrderToDynamics(new OrderSource(commerce), rules(config, namespace), writer, repair));
        directions.addAll(status(flows, config, new OwnWrites(organisation.applicationUser()), namespace));
        return flows.runner(FLOW, directions);
    }

    private List<Direction<?>> status(FlowFactory flows, OrdersConfig config, OwnWrites ownWrites, UUID namespace) {
        RememberedHolds holds = new RememberedHolds(dynamics, flows.counterparts(FLOW));
        RowArrivals arrivals = new RowArrivals(dynamics, List.of(Names.ACCOUNTS, Names.CONTACTS, Names.PRODUCTS));
        StatusRules rules = new StatusRules(
                config.holdStatus(),
                new HoldReason(config.holdReason()),
                CodeTable.parse("order status", config.statuses()),
                namespace);
        return List.of(
                StatusDirections.of(
                        new StatusDirections.Tools(dynamics, commerce, ownWrites, new NewOrders(holds)), rules),
                holds,
                new AccountToOrders(new OpenOrders(dynamics, OpenOrders.PAGE), arrivals),
                // Behind the one that passes on to it what of an account is an arrival only.
                arrivals);
    }

    private static SalesOrderRules rules(OrdersConfig config, UUID namespace) {
        return new SalesOrderRules(
                namespace,
                CodeTable.parse("price list", config.priceLists()),
                CodeTable.parse("unit", config.units()),
                CodeTable.parse("delivery mode", config.deliveryModes()),
                CodeTable.parse("country", config.countries()),
                config.guestAccount());
    }
}
