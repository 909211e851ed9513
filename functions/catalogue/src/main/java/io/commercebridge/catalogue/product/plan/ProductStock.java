package io.commercebridge.catalogue.product.plan;

import static java.util.Objects.requireNonNull;

import io.commercebridge.catalogue.product.draft.ProductChange;
import io.commercebridge.mapping.commerce.ItemValues;
import io.commercebridge.mapping.stock.Availability;
import io.commercebridge.mapping.stock.StockLevels;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * How the quantity that Dynamics keeps with a product becomes a stock level of the shop.
 *
 * @param warehouse code of the shop's warehouse
 * @param safetyStock what is never offered
 * @param oversell whether the shop is told of less than nothing
 */
public record ProductStock(String warehouse, BigDecimal safetyStock, boolean oversell) {
    private static final String PART = "stock";

    public ProductStock {
        requireNonNull(warehouse, "warehouse");
        requireNonNull(safetyStock, "safetyStock");
    }

    /** The stock level, if it is not as it was. A quantity that was never kept is not written, one that is emptied is 0. */
    Optional<ItemValues> differing(String code, Optional<BigDecimal> onHand, ProductChange change) {
        if (onHand.isEmpty() && !change.knows(PART)) {
            return Optional.empty();
        }
        int available = Availability.of(onHand.orElse(BigDecimal.ZERO), BigDecimal.ZERO, safetyStock, oversell);
        return change.changed(PART, Map.of("available", Optional.of(available))).isEmpty()
                ? Optional.empty()
                : Optional.of(StockLevels.toStockLevel(code, warehouse, available));
    }
}
