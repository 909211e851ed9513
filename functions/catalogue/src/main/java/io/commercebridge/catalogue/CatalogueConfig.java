package io.commercebridge.catalogue;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.ZoneId;
import java.util.List;

/** What a customer decides about products, prices and stock; variables {@code BRIDGE_CATALOGUE_…}. */
@ConfigMapping(prefix = "bridge.catalogue")
interface CatalogueConfig {

    /** Where the quantities of a product are kept in Dynamics. */
    enum StockSource {
        /** In {@code msdyn_productinventory}, a row for each product and warehouse. */
        INVENTORY,
        /** In {@code product.quantityonhand}, for those without inventory tables. */
        PRODUCT,
        /** Nowhere: the shop's stock comes from another system. */
        NONE
    }

    /** Language of the shop → the column of a product with its name in that language. */
    @WithDefault("en=name")
    String names();

    /** Language of the shop → the column of a product with its description in that language. */
    @WithDefault("en=description")
    String descriptions();

    /** Name of the unit in Dynamics → code of the shop's unit. */
    @WithDefault("Primary Unit=pieces,Each=pieces,Piece=pieces,*=pass")
    String units();

    /** The column of a product with its tax class; {@code none} where there is none. */
    @WithDefault("cb_taxclass")
    String taxColumn();

    /** Tax class → the shop's product tax group. */
    @WithDefault("standard=eu-vat-full,reduced=eu-vat-half,exempt=eu-vat-none")
    String taxGroups();

    /** Name of the price list → user price group whose prices they are. By default what the customers flow is told. */
    @WithDefault("${bridge.customers.price-lists:*=refuse}")
    String priceLists();

    /** Names of the price lists whose prices are everybody's. */
    @WithDefault("Standard")
    List<String> defaultPriceLists();

    /** Whether the prices are without tax. */
    @WithDefault("true")
    boolean netPrices();

    /** The time zone in which a day of Dynamics begins and ends: of validity, on- and offline dates. */
    @WithDefault("UTC")
    ZoneId zone();

    @WithDefault("inventory")
    StockSource stockSource();

    /** Name of the warehouse in Dynamics → code of the shop's warehouse. */
    @WithDefault("*=refuse")
    String warehouses();

    /** The shop's warehouse that {@code product.quantityonhand} is the stock of. */
    @WithDefault("default")
    String productWarehouse();

    /** The shop's warehouse → pieces that are never offered; the star stands for the others. */
    @WithDefault("*=0")
    String safetyStock();

    /** The column of an inventory row with a safety stock of its own, for example {@code msdyn_reorderpoint}. */
    @WithDefault("none")
    String safetyStockColumn();

    /** Whether more may be allocated than there is: then the shop is told the negative quantity, else 0. */
    @WithDefault("false")
    boolean oversell();
}
