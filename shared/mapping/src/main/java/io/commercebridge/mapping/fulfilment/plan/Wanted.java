package io.commercebridge.mapping.fulfilment.plan;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.fulfilment.Milestone;
import io.commercebridge.mapping.fulfilment.Shipment;
import java.util.Optional;

/**
 * A shipment and the consignment that it is to be.
 *
 * @param reached how far it had come when it was told last
 */
public record Wanted(String code, Shipment shipment, Optional<Milestone> reached) {

    public Wanted {
        requireNonNull(code, "code");
        requireNonNull(shipment, "shipment");
        requireNonNull(reached, "reached");
    }
}
