package io.commercebridge.intake.about;

import io.commercebridge.platform.dynamics.context.RemoteExecutionContext;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Under which record a message of Dataverse is queued: messages of one record are handled one after another. */
@Singleton
public class Subjects {
    private final ShippedOrder shipped;

    public Subjects(ShipmentTables shipments) {
        shipped = new ShippedOrder(shipments);
    }

    /** The member of a list, the order of a shipment, and in all other messages the row that they name. */
    public UUID of(RemoteExecutionContext context) {
        return ListMember.of(context).or(() -> shipped.of(context)).orElseGet(context::primaryEntityId);
    }
}
