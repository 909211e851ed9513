package io.commercebridge.fulfilment;

import io.commercebridge.fulfilment.consignment.OrderDelivery;
import io.commercebridge.fulfilment.event.LineEvents;
import io.commercebridge.fulfilment.event.NotificationEvents;
import io.commercebridge.fulfilment.event.SalesOrderEvents;
import io.commercebridge.fulfilment.event.ShipmentEvents;
import io.commercebridge.fulfilment.source.ColumnNames;
import io.commercebridge.fulfilment.source.SalesOrders;
import io.commercebridge.fulfilment.source.ShipmentTables;
import io.commercebridge.fulfilment.source.Shipments;
import io.commercebridge.mapping.code.CodeTable;
import io.commercebridge.mapping.fulfilment.FulfilmentCodes;
import io.commercebridge.platform.commerce.CommerceClient;
import io.commercebridge.platform.dynamics.DynamicsClient;
import io.commercebridge.platform.dynamics.DynamicsConfig;
import io.commercebridge.platform.dynamics.OwnWrites;
import io.commercebridge.platform.dynamics.RowNamespace;
import io.commercebridge.platform.flow.Counterparts;
import io.commercebridge.platform.flow.pipeline.FlowFactory;
import io.commercebridge.platform.flow.pipeline.FlowRunner;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Puts the flow together. */
final class FulfilmentFlow {
    static final String FLOW = "fulfilment";

    private static final String ORDERS = "orders";

    private final DynamicsClient dynamics;
    private final CommerceClient commerce;

    FulfilmentFlow(DynamicsClient dynamics, CommerceClient commerce) {
        this.dynamics = dynamics;
        this.commerce = commerce;
    }

    @Produces
    @Singleton
    FlowRunner fulfilment(FlowFactory flows, FulfilmentConfig config, DynamicsConfig organisation) {
        UUID namespace = RowNamespace.of(config.namespace(), organisation);
        FulfilmentCodes codes = FulfilmentSettings.codes(config);
        ShipmentTables tables = FulfilmentSettings.tables(config);
        ColumnNames columns = FulfilmentSettings.orderColumns(config);
        Shipments shipments = new Shipments(dynamics, tables);
        SalesOrders salesOrders = new SalesOrders(dynamics, columns, CodeTable.parse("carriers", config.carriers()));
        Counterparts orders = flows.counterparts(ORDERS);
        OrderDelivery delivery =
                new OrderDelivery(new OrderDelivery.Tools(salesOrders, shipments, commerce, orders, codes, namespace));
        return flows.runner(
                FLOW,
                List.of(
                        new ShipmentEvents(tables.shipment().name(), shipments, delivery),
                        new LineEvents(tables, shipments),
                        new NotificationEvents(salesOrders, orders, delivery, codes),
                        new SalesOrderEvents(delivery, columns, new OwnWrites(organisation.applicationUser()))));
    }
}
