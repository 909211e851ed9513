package io.commercebridge.mapping.fulfilment;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A consignment as it is in SAP Commerce, or as it is to be.
 *
 * @param milestone absent if its status is not one of ours
 * @param sent how much of it has left
 */
public record Consignment(
        String code, Optional<Milestone> milestone, Journey journey, Quantities quantities, Quantities sent) {

    public Consignment {
        requireNonNull(code, "code");
        requireNonNull(milestone, "milestone");
        requireNonNull(journey, "journey");
        requireNonNull(quantities, "quantities");
        requireNonNull(sent, "sent");
    }

    /** One of ours: what has been shipped has been shipped whole. */
    public static Consignment of(String code, Milestone milestone, Journey journey, Quantities quantities) {
        return new Consignment(
                code,
                Optional.of(milestone),
                journey.asShown(),
                quantities,
                milestone.isSent() ? quantities : Quantities.NONE);
    }

    /** True if it has been shipped. */
    public boolean isSent() {
        return milestone.filter(Milestone::isSent).isPresent();
    }

    /** What it takes of the order: nothing once it is cancelled. */
    public Quantities taken() {
        return milestone.filter(Milestone.CANCELLED::equals).isPresent() ? Quantities.NONE : quantities;
    }
}
