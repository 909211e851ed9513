package io.commercebridge.mapping.fulfilment;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A shipment of one order, whichever source tells of it.
 *
 * @param key what it is remembered by, whatever its name becomes
 * @param name as people know it
 * @param journey absent if nothing is told of it any more: then the consignment keeps what it shows
 * @param quantities absent if the source does not say: then the consignment keeps its own
 */
public record Shipment(
        String key, String name, Milestone milestone, Optional<Journey> journey, Optional<Quantities> quantities) {

    public Shipment {
        requireNonNull(key, "key");
        requireNonNull(name, "name");
        requireNonNull(milestone, "milestone");
        requireNonNull(journey, "journey");
        requireNonNull(quantities, "quantities");
    }

    /** One that is not in its source any more. */
    public static Shipment gone(String key, String name) {
        return new Shipment(key, name, Milestone.CANCELLED, Optional.empty(), Optional.empty());
    }
}
