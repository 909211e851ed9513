package io.commercebridge.mapping.returns;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * A buyer's request to give goods of an order back.
 *
 * @param key its integration key
 * @param requested when it was made
 * @param deliveryCost whether the buyer wants the cost of the delivery back too
 * @param cancelled whether it is over without anything coming back
 * @param lines by the number of their entries
 */
public record Return(
        String code,
        String key,
        Purchase order,
        Instant requested,
        boolean deliveryCost,
        boolean cancelled,
        List<ReturnLine> lines) {

    /** The order that the goods come from, by its number and its integration key. */
    public record Purchase(String code, String key) {
        public Purchase {
            requireNonNull(code, "code");
            requireNonNull(key, "key");
        }
    }

    public Return {
        requireNonNull(code, "code");
        requireNonNull(key, "key");
        requireNonNull(order, "order");
        requireNonNull(requested, "requested");
        lines = List.copyOf(lines);
    }

    /** The same as it was before it was cancelled. */
    public Return uncancelled() {
        return new Return(code, key, order, requested, deliveryCost, false, lines);
    }

    /** What the buyer is to get for all of it. */
    public BigDecimal amount() {
        return lines.stream().map(ReturnLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
