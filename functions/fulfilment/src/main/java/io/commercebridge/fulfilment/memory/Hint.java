package io.commercebridge.fulfilment.memory;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.fulfilment.ToldShipment;
import java.util.Optional;

/**
 * Why to look at an order.
 *
 * @param told what a notification tells, which nobody can be asked for again
 */
public record Hint(Optional<ToldShipment> told) {
    /** Something that Dynamics can be asked for has changed. */
    public static final Hint LOOK = new Hint(Optional.empty());

    public Hint {
        requireNonNull(told, "told");
    }
}
