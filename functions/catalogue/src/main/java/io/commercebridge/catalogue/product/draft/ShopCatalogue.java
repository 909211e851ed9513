package io.commercebridge.catalogue.product.draft;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.commerce.ItemValues;
import io.commercebridge.platform.commerce.odata.EntitySet;
import io.commercebridge.platform.commerce.odata.IntegrationKey;

/** The catalog version that is written to, and how its products and categories are found. */
public record ShopCatalogue(String catalog, String version) {
    /** SAP's own integration object for products and their categories. */
    public static final String INBOUND = "InboundProduct";

    public static final EntitySet PRODUCTS = new EntitySet(INBOUND, "Products");
    public static final EntitySet CATEGORIES = new EntitySet(INBOUND, "Categories");

    public ShopCatalogue {
        requireNonNull(catalog, "catalog");
        requireNonNull(version, "version");
    }

    /** The key of a product or a category: product numbers are unique in Dynamics, whatever the row is. */
    public IntegrationKey key(String code) {
        return IntegrationKey.of(version, catalog, code);
    }

    /**
     * Under what a deleted row remembers its product. It belongs to no item, so that another row may take the number over.
     */
    public IntegrationKey givenUp(String code, String rowId) {
        return IntegrationKey.of(version, catalog, code, rowId);
    }

    /** The code in a key made here. */
    public static String code(String integrationKey) {
        return IntegrationKey.parse(integrationKey).segment(2).orElse(integrationKey);
    }

    /** A product or category by its key. */
    public ItemValues reference(IntegrationKey key) {
        return ItemValues.item()
                .set("code", key.segment(2).orElse(""))
                .set(
                        "catalogVersion",
                        ItemValues.item()
                                .set("version", key.segment(0).orElse(version))
                                .set(
                                        "catalog",
                                        ItemValues.by("id", key.segment(1).orElse(catalog)))
                                .build())
                .build();
    }
}
