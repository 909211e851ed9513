package io.commercebridge.catalogue.stock;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.stock.Inventory;
import io.commercebridge.platform.dynamics.context.Entity;
import io.commercebridge.platform.dynamics.context.EntityReference;
import io.commercebridge.platform.dynamics.rows.RowView;
import io.commercebridge.platform.dynamics.rows.TableRows;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

/**
 * The table of Dynamics with how much of a product is in a warehouse.
 *
 * @param safetyStock the column with a safety stock of the row's own, if there is one
 */
public record InventoryTable(Optional<String> safetyStock) {
    private static final String PRODUCT = "msdyn_product";
    private static final String WAREHOUSE = "msdyn_warehouse";

    public InventoryTable {
        requireNonNull(safetyStock, "safetyStock");
    }

    public TableRows.Table table() {
        return new TableRows.Table(
                "msdyn_productinventory",
                "msdyn_productinventories",
                "msdyn_productinventoryid",
                "msdyn_productinventoryid,_msdyn_product_value,_msdyn_warehouse_value,_msdyn_unit_value,"
                        + "msdyn_qtyonhand,msdyn_qtyallocated,"
                        + safetyStock.map(column -> column + ",").orElse("")
                        + "statecode,modifiedon");
    }

    Inventory toInventory(String id, RowView row) {
        return new Inventory(
                id,
                new Inventory.Links(id(row, PRODUCT), id(row, WAREHOUSE), id(row, "msdyn_unit")),
                new Inventory.Quantities(
                        row.number("msdyn_qtyonhand").orElse(BigDecimal.ZERO),
                        row.number("msdyn_qtyallocated").orElse(BigDecimal.ZERO),
                        safetyStock.flatMap(row::number)),
                row.choice("statecode").orElse(0) == 0);
    }

    /** What a deleted row was of, as far as its image tells. */
    static Inventory deleted(String id, Optional<Entity> image) {
        return new Inventory(
                id,
                new Inventory.Links(id(image, PRODUCT), id(image, WAREHOUSE), Optional.empty()),
                Inventory.Quantities.NONE,
                false);
    }

    private static Optional<String> id(RowView row, String lookup) {
        return row.lookup(lookup).map(RowView.Target::id);
    }

    private static Optional<String> id(Optional<Entity> image, String lookup) {
        return image.flatMap(row -> row.reference(lookup))
                .flatMap(EntityReference::id)
                .map(UUID::toString);
    }
}
