package io.commercebridge.catalogue;

import io.commercebridge.catalogue.stock.InventoryTable;
import io.commercebridge.mapping.code.CodeTable;
import io.commercebridge.mapping.stock.SafetyStock;
import io.commercebridge.mapping.stock.StockRules;
import java.util.Optional;

/** What of the settings is about stock. */
final class StockSettings {
    private static final String NONE = "none";

    private StockSettings() {}

    static StockRules rules(CatalogueConfig config) {
        return new StockRules(
                CodeTable.parse("warehouse", config.warehouses()),
                SafetyStock.parse(config.safetyStock()),
                config.oversell());
    }

    static InventoryTable table(CatalogueConfig config) {
        return new InventoryTable(Optional.of(config.safetyStockColumn()).filter(column -> !column.equals(NONE)));
    }
}
