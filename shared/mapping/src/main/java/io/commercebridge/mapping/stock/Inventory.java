package io.commercebridge.mapping.stock;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How much of a product is in a warehouse, as Dynamics knows it.
 *
 * @param id row id
 * @param active false once the row is out of use or deleted
 */
public record Inventory(String id, Links links, Quantities quantities, boolean active) {

    /** What points to other rows, by row id. */
    public record Links(Optional<String> product, Optional<String> warehouse, Optional<String> unit) {
        public Links {
            requireNonNull(product, "product");
            requireNonNull(warehouse, "warehouse");
            requireNonNull(unit, "unit");
        }
    }

    /**
     * Counted in the row's own unit.
     *
     * @param safetyStock of this row; absent if that of the warehouse counts
     */
    public record Quantities(BigDecimal onHand, BigDecimal allocated, Optional<BigDecimal> safetyStock) {
        public static final Quantities NONE = new Quantities(BigDecimal.ZERO, BigDecimal.ZERO, Optional.empty());

        public Quantities {
            onHand = onHand.stripTrailingZeros();
            allocated = allocated.stripTrailingZeros();
            safetyStock = safetyStock.map(BigDecimal::stripTrailingZeros);
        }
    }

    public Inventory {
        requireNonNull(id, "id");
        requireNonNull(links, "links");
        requireNonNull(quantities, "quantities");
    }

    /**
     * Whole pieces that the shop may sell; none of a row that is out of use.
     *
     * @param warehouse code of the shop's warehouse
     * @param ratio how the row's quantities are told in the unit in which the shop sells the product
     * @throws io.commercebridge.mapping.MappingException if it is more than the shop can hold
     */
    public int available(String warehouse, Ratio ratio, StockRules rules) {
        if (!active) {
            return 0;
        }
        BigDecimal kept = quantities.safetyStock().map(ratio::of).orElseGet(() -> rules.safetyStock()
                .of(warehouse));
        return Availability.of(ratio.of(quantities.onHand()), ratio.of(quantities.allocated()), kept, rules.oversell());
    }
}
