package io.commercebridge.mapping.campaign;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A currency as Dynamics keeps it.
 *
 * @param id its row id
 * @param rate how much of it one unit of the organisation's base currency is
 * @param precision digits of its amounts
 */
public record CurrencyRate(String id, String isoCode, BigDecimal rate, int precision) {

    public CurrencyRate {
        requireNonNull(id, "id");
        requireNonNull(isoCode, "isoCode");
        requireNonNull(rate, "rate");
        if (rate.signum() <= 0) {
            throw new IllegalArgumentException("exchange rate of " + isoCode + ": " + rate);
        }
    }

    /** An amount of another currency in this one, rounded half up to its precision. */
    public BigDecimal convert(BigDecimal amount, CurrencyRate from) {
        BigDecimal exact =
                from.isoCode.equals(isoCode) ? amount : amount.multiply(rate).divide(from.rate, MathContext.DECIMAL128);
        return exact.setScale(precision, RoundingMode.HALF_UP);
    }

    /** A tally of another currency in this one. */
    public Tally convert(Tally tally, CurrencyRate from) {
        return new Tally(tally.orders(), convert(tally.revenue(), from), convert(tally.discount(), from));
    }
}
