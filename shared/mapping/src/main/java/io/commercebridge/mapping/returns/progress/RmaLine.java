package io.commercebridge.mapping.returns.progress;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * How much has come back of one entry, and what was refunded for it.
 *
 * @param entry number of the entry of the order
 * @param cancelled whether it is not to come back any more
 * @param refundedOn when the buyer last got something for it
 * @param changed when the row was last changed, one second exact
 */
public record RmaLine(
        int entry,
        boolean cancelled,
        BigDecimal received,
        BigDecimal refunded,
        Optional<Instant> refundedOn,
        Instant changed) {

    public RmaLine {
        requireNonNull(received, "received");
        requireNonNull(refunded, "refunded");
        requireNonNull(refundedOn, "refundedOn");
        requireNonNull(changed, "changed");
    }
}
