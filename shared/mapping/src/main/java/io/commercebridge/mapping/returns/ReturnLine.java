package io.commercebridge.mapping.returns;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What is to come back of one entry of an order.
 *
 * @param entry number of the entry
 * @param requested what the buyer is to get for it, with tax; empty for a replacement
 * @param reason code of the reason for a refund; the shop tells none for a replacement
 */
public record ReturnLine(
        int entry, String product, BigDecimal quantity, Optional<BigDecimal> requested, Optional<String> reason) {

    public ReturnLine {
        requireNonNull(product, "product");
        requireNonNull(quantity, "quantity");
        requireNonNull(requested, "requested");
        requireNonNull(reason, "reason");
    }

    public boolean isReplacement() {
        return requested.isEmpty() && reason.isEmpty();
    }

    /** What the buyer is to get for it, nothing for a replacement. */
    public BigDecimal amount() {
        return requested.orElse(BigDecimal.ZERO);
    }
}
