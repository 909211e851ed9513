package io.commercebridge.fulfilment.source;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** All that Dynamics says of the shipment of one order, as it is now. */
public record OrderView(SalesOrder order, List<ShipmentRow> shipments) {

    public OrderView {
        requireNonNull(order, "order");
        shipments = List.copyOf(shipments);
    }
}
