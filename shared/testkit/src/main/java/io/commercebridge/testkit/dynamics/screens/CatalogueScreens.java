package io.commercebridge.testkit.dynamics.screens;

import io.commercebridge.testkit.dynamics.store.Ref;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What people do with products and their families. */
public interface CatalogueScreens extends Screens {
    /** Creates a product family, which is a draft until it is published. */
    default UUID createFamily(String number, String name) {
        return insert("product", Map.of("productnumber", number, "name", name, "productstructure", 2));
    }

    /** Creates a product sold in a unit; in a family it is a draft until it is published, otherwise active at once. */
    default UUID createProduct(String number, String name, UUID unit, Optional<UUID> family) {
        Map<String, Object> columns = new HashMap<>();
        columns.put("productnumber", number);
        columns.put("name", name);
        columns.put("defaultuomid", new Ref("uom", unit));
        columns.put(
                "defaultuomscheduleid", read("uom", unit).ref("uomscheduleid").orElseThrow());
        columns.put("quantitydecimal", 2);
        family.ifPresent(parent -> columns.put("parentproductid", new Ref("product", parent)));
        return insert("product", columns);
    }

    /** Publishes a product, or a family with everything in it that is a draft or under revision. */
    default void publishProduct(UUID id) {
        action("products(" + id + ")/Microsoft.Dynamics.CRM.PublishProductHierarchy", Map.of());
    }

    /** Puts an active product under revision, until it is published again. */
    default void reviseProduct(UUID id) {
        setState("product", id, 3, 3);
    }

    /** Retires a product, or a family with everything in it. */
    default void retireProduct(UUID id) {
        setState("product", id, 1, 2);
    }

    /** Makes a retired product active again. */
    default void activateProduct(UUID id) {
        setState("product", id, 0, 1);
    }

    /** Changes the amount of a price list item. */
    default void changePrice(UUID item, String amount) {
        update("productpricelevel", item, Map.of("amount", new BigDecimal(amount)));
    }

    /** Counts stock. */
    default void changeStock(UUID inventory, int onHand, int allocated) {
        update("msdyn_productinventory", inventory, Map.of("msdyn_qtyonhand", onHand, "msdyn_qtyallocated", allocated));
    }

    /** Activates or deactivates a price list. */
    default void activatePriceList(UUID id, boolean active) {
        setState("pricelevel", id, active ? 0 : 1, active ? 100001 : 100002);
    }
}
