package io.commercebridge.orders;

import io.commercebridge.mapping.NameBasedUuid;
import io.commercebridge.mapping.code.CodeTable;
import io.commercebridge.mapping.order.SalesOrderRules;
import io.commercebridge.platform.commerce.CommerceClient;
import io.commercebridge.platform.dynamics.DynamicsClient;
import io.commercebridge.platform.dynamics.DynamicsConfig;
import io.commercebridge.platform.dynamics.OwnWrites;
import io.commercebridge.platform.dynamics.arrival.RowArrivals;
import io.commercebridge.platform.dynamics.arrival.RowArrivals.Names;
import io.commercebridge.platform.dynamics.rows.Lookups;
import io.commercebridge.platform.flow.pipeline.FlowFactory;
import io.commercebridge.platform.flow.pipeline.FlowRunner;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Puts the flow together. */
final class OrdersFlow {
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
        UUID namespace = config.namespace()
                .orElseGet(() -> NameBasedUuid.namespaceOf(
                        organisation.url().map(Object::toString).orElse("")));
        SalesOrderWriter writer = new SalesOrderWriter(dynamics, namespace);
        SalesOrderRepair repair = new SalesOrderRepair(
                writer, new Lookups(dynamics, clock), config.unknownProduct() == OrdersConfig.UnknownProduct.WRITE_IN);
        return flows.runner(
                "orders",
                List.of(
                        new OrderToDynamics(new OrderSource(commerce), rules(config, namespace), writer, repair),
                        new OrderStatusToCommerce(
                                dynamics,
                                commerce,
                                new OwnWrites(organisation.applicationUser()),
                                new OrderStatusToCommerce.Rules(
                                        config.holdStatus(),
                                        CodeTable.parse("order status", config.statuses()),
                                        namespace)),
                        new RowArrivals(dynamics, List.of(Names.ACCOUNTS, Names.CONTACTS, Names.PRODUCTS))));
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
