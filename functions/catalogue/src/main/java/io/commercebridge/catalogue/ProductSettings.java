package io.commercebridge.catalogue;

import io.commercebridge.catalogue.CatalogueConfig.StockSource;
import io.commercebridge.catalogue.product.ProductColumns;
import io.commercebridge.catalogue.product.draft.ShopCatalogue;
import io.commercebridge.catalogue.product.plan.Planning;
import io.commercebridge.catalogue.product.plan.ProductStock;
import io.commercebridge.mapping.code.CodeTable;
import io.commercebridge.mapping.product.ProductRules;
import io.commercebridge.mapping.stock.SafetyStock;
import io.commercebridge.platform.commerce.CommerceConfig;
import java.util.Optional;

/** What of the settings is about products. */
record ProductSettings(ProductColumns columns, Planning.Rules rules) {
    private static final String NONE = "none";

    static ProductSettings of(CatalogueConfig config, CommerceConfig shop) {
        Optional<String> tax = Optional.of(config.taxColumn()).filter(column -> !column.equals(NONE));
        boolean stock = config.stockSource() == StockSource.PRODUCT;
        ProductColumns columns = new ProductColumns(
                CodeTable.parse("names", config.names()).entries(),
                CodeTable.parse("descriptions", config.descriptions()).entries(),
                tax,
                stock);
        ProductRules products = new ProductRules(
                CodeTable.parse("unit", config.units()),
                tax.map(_ -> CodeTable.parse("tax group", config.taxGroups())),
                config.zone());
        return new ProductSettings(
                columns,
                new Planning.Rules(
                        new ShopCatalogue(shop.catalog(), shop.catalogVersion()),
                        products,
                        stock ? Optional.of(stock(config)) : Optional.empty()));
    }

    private static ProductStock stock(CatalogueConfig config) {
        String warehouse = config.productWarehouse();
        return new ProductStock(
                warehouse, SafetyStock.parse(config.safetyStock()).of(warehouse), config.oversell());
    }
}
