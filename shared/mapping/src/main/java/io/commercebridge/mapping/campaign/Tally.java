package io.commercebridge.mapping.campaign;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** How many orders, what they are worth and what was taken off them; of one order or of all orders of a campaign. */
public record Tally(int orders, BigDecimal revenue, BigDecimal discount) {
    public static final Tally NONE = new Tally(0, BigDecimal.ZERO, BigDecimal.ZERO);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DIGITS = 2;

    public Tally {
        requireNonNull(revenue, "revenue");
        requireNonNull(discount, "discount");
    }

    public Tally plus(Tally other) {
        return new Tally(orders + other.orders, revenue.add(other.revenue), discount.add(other.discount));
    }

    public Tally minus(Tally other) {
        return new Tally(orders - other.orders, revenue.subtract(other.revenue), discount.subtract(other.discount));
    }

    /** Whether it counts for nothing, however its zeros are written. */
    public boolean isNothing() {
        return orders == 0 && revenue.signum() == 0 && discount.signum() == 0;
    }

    /** Orders for each hundred members, rounded half up to two digits; absent without members. */
    public Optional<BigDecimal> conversionRate(long members) {
        return members <= 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(orders)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(members), DIGITS, RoundingMode.HALF_UP));
    }
}
