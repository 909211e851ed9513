package io.commercebridge.fulfilment.event;

import static java.util.Objects.requireNonNull;

import io.commercebridge.fulfilment.consignment.OrderDelivery;
import io.commercebridge.fulfilment.memory.Hint;
import io.commercebridge.fulfilment.source.Shipments;
import io.commercebridge.platform.dynamics.context.RemoteExecutionContext;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.flow.Delivery;
import io.commercebridge.platform.flow.Direction;
import io.commercebridge.platform.flow.Effect;
import io.commercebridge.platform.flow.Reading;
import java.util.Optional;

/** Shipment → consignments of its order. One whose message does not tell the order is asked for it. */
public final class ShipmentEvents implements Direction<Hint> {
    private final String type;
    private final Shipments shipments;
    private final OrderDelivery delivery;

    /** @param table logical name of the table of shipments */
    public ShipmentEvents(String table, Shipments shipments, OrderDelivery delivery) {
        this.type = "dataverse." + table + ".";
        this.shipments = requireNonNull(shipments, "shipments");
        this.delivery = requireNonNull(delivery, "delivery");
    }

    @Override
    public boolean accepts(BridgeEvent event) {
        return event.type().startsWith(type);
    }

    @Override
    public Reading<Hint> read(BridgeEvent event) {
        String shipment =
                RemoteExecutionContext.parse(event.data()).primaryEntityId().toString();
        if (!event.subject().equals(shipment)) {
            return Looks.at(Hint.LOOK, event, Optional.empty());
        }
        return shipments
                .orderOf(shipment)
                .<Reading<Hint>>map(order -> new Reading.Several<>(Looks.events(event, order)))
                .orElseGet(() -> new Reading.Ignored<>("the shipment belongs to no sales order"));
    }

    @Override
    public Effect deliver(Delivery<Hint> hint) {
        return delivery.deliver(hint);
    }
}
