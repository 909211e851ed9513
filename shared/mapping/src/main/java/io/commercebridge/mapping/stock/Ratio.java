package io.commercebridge.mapping.stock;

import static java.math.BigDecimal.ONE;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How a quantity in one unit is told in another: times so many, by so many. Kept as two numbers, so that a third of three
 * is one.
 */
public record Ratio(BigDecimal times, BigDecimal by) {
    public static final Ratio SAME = new Ratio(ONE, ONE);

    private static final int DIGITS = 10;

    public Ratio {
        if (times.signum() <= 0 || by.signum() <= 0) {
            throw new IllegalArgumentException("a ratio of " + times + " to " + by);
        }
    }

    /** @throws IllegalArgumentException with the text if it is none that {@link #text} gave */
    public static Ratio parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("ratio '" + text + "'");
        }
        return new Ratio(new BigDecimal(text.substring(0, slash)), new BigDecimal(text.substring(slash + 1)));
    }

    /** The quantity in the other unit, ten digits exact. */
    public BigDecimal of(BigDecimal quantity) {
        return quantity.multiply(times).divide(by, DIGITS, RoundingMode.HALF_UP);
    }

    public String text() {
        return times.toPlainString() + "/" + by.toPlainString();
    }
}
