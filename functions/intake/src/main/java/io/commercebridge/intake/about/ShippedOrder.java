package io.commercebridge.intake.about;

import io.commercebridge.platform.dynamics.context.EntityReference;
import io.commercebridge.platform.dynamics.context.RemoteExecutionContext;
import java.util.Optional;
import java.util.UUID;

/**
 * Which order a message about a shipment is about. All shipments of an order together must not hold more than was ordered,
 * so that what must stay in order are the messages about the order.
 */
record ShippedOrder(ShipmentTables shipments) {

    /** The sales order; none in any other message, nor in one that does not tell it. */
    Optional<UUID> of(RemoteExecutionContext context) {
        return context.primaryEntityName().equals(shipments.shipment())
                ? ToldRow.reference(context, shipments.order()).flatMap(EntityReference::id)
                : Optional.empty();
    }
}
