package io.commercebridge.mapping.fulfilment;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * What is known of a shipment's way to the buyer.
 *
 * @param expected when it is to arrive, or to be sent if it is backordered
 */
public record Journey(
        Optional<String> trackingNumber,
        Optional<String> carrier,
        Optional<Instant> expected,
        Optional<Instant> shipped,
        Optional<Instant> delivered) {
    public static final Journey NONE =
            new Journey(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public Journey {
        requireNonNull(trackingNumber, "trackingNumber");
        requireNonNull(carrier, "carrier");
        requireNonNull(expected, "expected");
        requireNonNull(shipped, "shipped");
        requireNonNull(delivered, "delivered");
    }

    /** This journey, and what only the other tells. */
    public Journey or(Journey other) {
        return new Journey(
                trackingNumber.or(other::trackingNumber),
                carrier.or(other::carrier),
                expected.or(other::expected),
                shipped.or(other::shipped),
                delivered.or(other::delivered));
    }

    /** As a consignment shows it, which has one date for having been sent and none for having arrived. */
    public Journey asShown() {
        return new Journey(trackingNumber, carrier, expected, shipped.or(this::delivered), Optional.empty());
    }
}
