package io.commercebridge.testkit.dynamics.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Optional;

/** The smallest and largest number that a column accepts; an absent bound is open. */
public record Range(Optional<BigDecimal> smallest, Optional<BigDecimal> largest) {
    static final Range OPEN = new Range(Optional.empty(), Optional.empty());

    /** Reads {@code 0..100}, {@code ..100} or nothing. */
    static Range of(String text) {
        int dots = text.indexOf("..");
        return dots < 0 ? OPEN : new Range(bound(text.substring(0, dots)), bound(text.substring(dots + 2)));
    }

    /** Reads two numbers, each of which may be missing. */
    static Range between(JsonNode smallest, JsonNode largest) {
        return new Range(bound(smallest.asText()), bound(largest.asText()));
    }

    private static Optional<BigDecimal> bound(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text));
    }

    public boolean contains(BigDecimal value) {
        return smallest.map(bound -> value.compareTo(bound) >= 0).orElse(true)
                && largest.map(bound -> value.compareTo(bound) <= 0).orElse(true);
    }

    @Override
    public String toString() {
        return smallest.map(BigDecimal::toPlainString).orElse("")
                + " to "
                + largest.map(BigDecimal::toPlainString).orElse("");
    }
}
