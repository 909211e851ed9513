package io.commercebridge.mapping.stock;

import io.commercebridge.mapping.commerce.ItemValues;

/** Inventory → stock level of SAP Commerce. */
public final class StockLevels {

    private StockLevels() {}

    /** The stock of a product in a warehouse, both by code; the shop counts its own reservations beside it. */
    public static ItemValues toStockLevel(String product, String warehouse, int available) {
        return ItemValues.item()
                .set("productCode", product)
                .set("warehouse", ItemValues.by("code", warehouse))
                .set("available", available)
                .build();
    }
}
