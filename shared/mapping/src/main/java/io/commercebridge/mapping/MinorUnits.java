package io.commercebridge.mapping;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** Arithmetic in one currency's smallest unit: cents for USD, whole yen for JPY, fils for KWD. */
public record MinorUnits(Currency currency) {

    /** @throws MappingException if the code is not an ISO 4217 currency */
    public static MinorUnits of(String isoCode) {
        try {
            return new MinorUnits(Currency.getInstance(isoCode));
        } catch (IllegalArgumentException e) {
            throw new MappingException(
                    "currency '" + isoCode + "' is not an ISO 4217 code", "Correct the order's currency.");
        }
    }

    /** Digits after the decimal point; never negative. */
    public int digits() {
        return Math.max(0, currency.getDefaultFractionDigits());
    }

    /** The amount rounded half up to the minor unit. */
    public BigDecimal round(BigDecimal amount) {
        return amount.setScale(digits(), RoundingMode.HALF_UP);
    }

    /** One half of the minor unit: 0.005 for USD. */
    public BigDecimal half() {
        return BigDecimal.ONE.movePointLeft(digits()).divide(BigDecimal.TWO);
    }

    /**
     * Splits an amount by weights into parts that add up to it exactly; equal to the weights themselves when they
     * already do. The remainders go to the parts with the largest fraction, the earlier first.
     */
    public List<BigDecimal> apportion(BigDecimal amount, List<BigDecimal> weights) {
        BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (weights.isEmpty() || sum.compareTo(amount) == 0) {
            return List.copyOf(weights);
        }
        if (sum.signum() == 0) {
            return apportion(amount, weights.stream().map(_ -> BigDecimal.ONE).toList());
        }
        List<BigDecimal> exact = weights.stream()
                .map(weight -> amount.multiply(weight).divide(sum, digits() + 8, RoundingMode.HALF_EVEN))
                .toList();
        return withRemainders(round(amount), exact);
    }

    private List<BigDecimal> withRemainders(BigDecimal amount, List<BigDecimal> exact) {
        List<BigDecimal> parts = new ArrayList<>(exact.stream()
                .map(part -> part.setScale(digits(), RoundingMode.FLOOR))
                .toList());
        BigDecimal unit = BigDecimal.ONE.movePointLeft(digits());
        int missing = amount.subtract(parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .divide(unit, 0, RoundingMode.HALF_UP)
                .intValueExact();
        List<Integer> byFraction = java.util.stream.IntStream.range(0, exact.size())
                .boxed()
                .sorted(java.util.Comparator.comparing(
                        (Integer i) -> exact.get(i).subtract(parts.get(i)).negate()))
                .toList();
        for (int i = 0; i < missing; i++) {
            int index = byFraction.get(i % byFraction.size());
            parts.set(index, parts.get(index).add(unit));
        }
        return List.copyOf(parts);
    }
}
