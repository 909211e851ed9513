package io.commercebridge.catalogue;

import io.commercebridge.catalogue.product.draft.ShopCatalogue;
import io.commercebridge.mapping.code.CodeTable;
import io.commercebridge.mapping.commerce.ItemValues;
import io.commercebridge.mapping.price.PriceRules;
import java.util.Set;

/** What of the settings is about prices. */
final class PriceSettings {

    private PriceSettings() {}

    static PriceRules of(CatalogueConfig config, ShopCatalogue catalogue) {
        return new PriceRules(
                CodeTable.parse("unit", config.units()),
                CodeTable.parse("price list", config.priceLists()),
                Set.copyOf(config.defaultPriceLists()),
                config.netPrices(),
                config.zone(),
                ItemValues.item()
                        .set("version", catalogue.version())
                        .set("catalog", ItemValues.by("id", catalogue.catalog()))
                        .build());
    }
}
