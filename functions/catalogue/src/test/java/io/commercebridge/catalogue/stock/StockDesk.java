package io.commercebridge.catalogue.stock;

import io.commercebridge.catalogue.CatalogueWorld;
import io.commercebridge.testkit.dynamics.store.Ref;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What people do with stock in Dynamics, and what the shop has of it. */
final class StockDesk {
    private final CatalogueWorld world;

    StockDesk(CatalogueWorld world) {
        this.world = world;
    }

    /** A warehouse of this name; it is there once. */
    UUID warehouse(String name) {
        return world.dynamics().rows("msdyn_warehouse").stream()
                .filter(row -> row.text("msdyn_name").filter(name::equals).isPresent())
                .findFirst()
                .map(row -> row.id())
                .orElseGet(() -> world.org().warehouse(name));
    }

    UUID row(UUID product, String warehouse, int onHand, Map<String, ?> columns) {
        Map<String, Object> row = new HashMap<>();
        row.put("msdyn_product", new Ref("product", product));
        row.put("msdyn_warehouse", new Ref("msdyn_warehouse", warehouse(warehouse)));
        row.put("msdyn_unit", new Ref("uom", world.org().pieces()));
        row.put("msdyn_qtyonhand", onHand);
        row.putAll(columns);
        return world.manager().insert("msdyn_productinventory", row);
    }

    UUID row(UUID product, String warehouse, int onHand) {
        return row(product, warehouse, onHand, Map.of());
    }

    void change(UUID row, Map<String, ?> columns) {
        world.manager().update("msdyn_productinventory", row, columns);
    }

    void deactivate(UUID row) {
        world.manager().setState("msdyn_productinventory", row, 1, 2);
    }

    void activate(UUID row) {
        world.manager().setState("msdyn_productinventory", row, 0, 1);
    }

    /** What the shop may sell of a product, as far as it knows. */
    Optional<Integer> available(String product, String warehouse) {
        return world.commerce().items("StockLevel").stream()
                .filter(level -> level.text("productCode").equals(product)
                        && level.text("warehouse/code").equals(warehouse))
                .map(level -> level.number("available").intValueExact())
                .reduce((one, other) -> {
                    throw new AssertionError("two stock levels of " + product + " in " + warehouse);
                });
    }

    /** Hands over everything, also what the flow puts into its own queue. */
    void settle() {
        do {
            world.settle();
        } while (world.drainQueue() > 0);
    }
}
