package io.commercebridge.testkit.dynamics.rules.catalogue;

import io.commercebridge.testkit.dynamics.records.TableRules;
import java.util.List;
import java.util.Map;

/** The rules of the product catalogue, by table. */
public final class CatalogueRules {
    private CatalogueRules() {}

    public static Map<String, List<TableRules>> byTable() {
        return Map.of(
                "product", List.of(new ProductRules(), new ProductStates()),
                "productpricelevel", List.of(new PriceItemRules(), new PriceItemProducts()),
                "discount", List.of(new DiscountRules()),
                "msdyn_productinventory", List.of(new InventoryRules()));
    }
}
