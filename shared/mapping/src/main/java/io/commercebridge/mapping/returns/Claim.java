package io.commercebridge.mapping.returns;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * What one return that is not cancelled claims of one entry of its order.
 *
 * @param returnCode number of the return
 * @param since when the return was requested
 * @param entry number of the entry
 * @param sums how much of it
 */
public record Claim(String returnCode, Instant since, int entry, Sums sums) {

    /**
     * Quantities and amounts of a claim.
     *
     * @param expected quantity that is to come back
     * @param received quantity that has come back
     * @param requested what the buyer is to get, with tax
     * @param refunded what the buyer has got
     */
    public record Sums(BigDecimal expected, BigDecimal received, BigDecimal requested, BigDecimal refunded) {
        public Sums {
            requireNonNull(expected, "expected");
            requireNonNull(received, "received");
            requireNonNull(requested, "requested");
            requireNonNull(refunded, "refunded");
        }
    }

    public Claim {
        requireNonNull(returnCode, "returnCode");
        requireNonNull(since, "since");
        requireNonNull(sums, "sums");
    }

    /** Whether it was made before that return; of two made at once the lower number was first. */
    boolean isBefore(Return other) {
        int order = since.compareTo(other.requested());
        return order < 0 || order == 0 && returnCode.compareTo(other.code()) < 0;
    }
}
