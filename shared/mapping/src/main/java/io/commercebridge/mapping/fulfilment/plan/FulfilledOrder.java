package io.commercebridge.mapping.fulfilment.plan;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.fulfilment.Journey;
import io.commercebridge.mapping.fulfilment.Milestone;
import io.commercebridge.mapping.fulfilment.Quantities;
import java.util.Optional;

/**
 * What a sales order itself says of its shipment.
 *
 * @param milestone how far it has come as a whole; absent if it does not say
 * @param extent how much of it that is
 * @param shipped quantities shipped, where a part is
 * @param backordered quantities that cannot be shipped yet
 */
public record FulfilledOrder(
        Optional<Milestone> milestone, Extent extent, Quantities shipped, Quantities backordered, Journey journey) {

    /** How much of the order has come as far as its milestone. */
    public enum Extent {
        /** All that is not backordered. */
        OPEN,
        /** The quantities shipped. */
        PART,
        /** All of it. */
        WHOLE
    }

    public FulfilledOrder {
        requireNonNull(milestone, "milestone");
        requireNonNull(extent, "extent");
        requireNonNull(shipped, "shipped");
        requireNonNull(backordered, "backordered");
        requireNonNull(journey, "journey");
    }

    /** True if it says nothing. */
    public boolean isSilent() {
        return milestone.isEmpty() && backordered.isEmpty();
    }
}
