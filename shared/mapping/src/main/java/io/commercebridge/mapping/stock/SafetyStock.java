package io.commercebridge.mapping.stock;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/**
 * Pieces that are never offered, by the shop's warehouse.
 *
 * @param others of a warehouse that is not named
 */
public record SafetyStock(Map<String, BigDecimal> pieces, BigDecimal others) {
    private static final String STAR = "*";

    public SafetyStock {
        pieces = Map.copyOf(pieces);
        requireNonNull(others, "others");
    }

    /**
     * Reads {@code main=5, *=0}; without a star it is nothing.
     *
     * @throws IllegalArgumentException with the offending entry
     */
    public static SafetyStock parse(String text) {
        Map<String, BigDecimal> pieces = new HashMap<>();
        for (String entry : text.split(",", -1)) {
            if (!entry.isBlank()) {
                int equals = entry.indexOf('=');
                String warehouse = equals < 0 ? "" : entry.substring(0, equals).strip();
                pieces.put(warehouse, number(entry, warehouse.isEmpty() ? "" : entry.substring(equals + 1)));
            }
        }
        BigDecimal others = pieces.getOrDefault(STAR, BigDecimal.ZERO);
        pieces.remove(STAR);
        return new SafetyStock(pieces, others);
    }

    private static BigDecimal number(String entry, String text) {
        try {
            return new BigDecimal(text.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "safety stock: '" + entry.strip() + "' is not of the form warehouse=pieces", e);
        }
    }

    public BigDecimal of(String warehouse) {
        return pieces.getOrDefault(warehouse, others);
    }
}
