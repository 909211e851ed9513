package io.commercebridge.mapping.fulfilment;

import io.commercebridge.mapping.MappingException;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongBinaryOperator;
import java.util.stream.Collectors;

/** How many of which entries of one order; an entry with none is not in it. */
public record Quantities(Map<Integer, Long> byEntry) {
    public static final Quantities NONE = new Quantities(Map.of());

    private static final String SEPARATOR = ",";

    public Quantities {
        TreeMap<Integer, Long> some = new TreeMap<>(byEntry);
        some.values().removeIf(quantity -> quantity == 0);
        byEntry = Collections.unmodifiableMap(some);
    }

    /** Quantities of one entry. */
    public static Quantities of(int entry, long quantity) {
        return new Quantities(Map.of(entry, quantity));
    }

    /**
     * A quantity as SAP Commerce counts it.
     *
     * @param where named in the refusal
     * @throws MappingException if it is negative or has decimals
     */
    public static long whole(BigDecimal quantity, String where) {
        try {
            long whole = quantity.longValueExact();
            if (whole >= 0) {
                return whole;
            }
        } catch (ArithmeticException _) {
            // Refused below, with the quantity as it was.
        }
        throw new MappingException(
                where + " has the quantity " + quantity.toPlainString() + ", which SAP Commerce cannot count",
                "Correct it to a whole number of the order's unit.");
    }

    public long of(int entry) {
        return byEntry.getOrDefault(entry, 0L);
    }

    public Set<Integer> entries() {
        return byEntry.keySet();
    }

    public boolean isEmpty() {
        return byEntry.isEmpty();
    }

    public Quantities plus(Quantities other) {
        return with(other, Long::sum);
    }

    /** What is left when the others are taken away, never less than none. */
    public Quantities minus(Quantities other) {
        return with(other, (one, two) -> Math.max(0, one - two));
    }

    /** No more of any entry than the other has. */
    public Quantities atMost(Quantities other) {
        return with(other, Math::min);
    }

    /** No less of any entry than the other has. */
    public Quantities atLeast(Quantities other) {
        return with(other, Math::max);
    }

    /** True if there is as much of every entry as the other has. */
    public boolean covers(Quantities other) {
        return other.minus(this).isEmpty();
    }

    private Quantities with(Quantities other, LongBinaryOperator operator) {
        Map<Integer, Long> result = new TreeMap<>(byEntry);
        other.entries().forEach(entry -> result.putIfAbsent(entry, 0L));
        result.replaceAll((entry, quantity) -> operator.applyAsLong(quantity, other.of(entry)));
        return new Quantities(result);
    }

    /** {@code 0:2,3:1}. */
    public String text() {
        return byEntry.entrySet().stream()
                .map(entry -> entry.getKey() + ":" + entry.getValue())
                .collect(Collectors.joining(SEPARATOR));
    }

    /** Reads {@link #text()}. */
    public static Quantities parse(String text) {
        Map<Integer, Long> byEntry = new TreeMap<>();
        for (String pair : text.split(SEPARATOR, -1)) {
            int colon = pair.indexOf(':');
            if (colon > 0) {
                byEntry.put(Integer.valueOf(pair.substring(0, colon)), Long.valueOf(pair.substring(colon + 1)));
            }
        }
        return new Quantities(byEntry);
    }
}
