package io.commercebridge.mapping.price;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A row of a discount list: what is taken off for quantities from here to there, both included.
 *
 * @param currency row id of the currency of an amount; absent for a percentage
 */
public record Discount(
        String id, BigDecimal from, Optional<BigDecimal> to, Kind kind, BigDecimal value, Optional<String> currency) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What the value is. */
    public enum Kind {
        PERCENTAGE,
        /** Taken off the price of each. */
        AMOUNT
    }

    public Discount {
        requireNonNull(id, "id");
        from = Plain.of(from);
        to = to.map(Plain::of);
        requireNonNull(kind, "kind");
        value = Plain.of(value);
        requireNonNull(currency, "currency");
    }

    /** The price with the discount taken off, not rounded. */
    BigDecimal reduced(BigDecimal price) {
        return switch (kind) {
            case AMOUNT -> price.subtract(value);
            case PERCENTAGE -> price.multiply(HUNDRED.subtract(value)).divide(HUNDRED);
        };
    }
}
