package io.commercebridge.testkit.dynamics;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.commercebridge.testkit.dynamics.store.Ref;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What a sales organization sells: products and families, their prices in lists, and their stock in warehouses. */
abstract sealed class Catalogue permits SalesOrg {
    private final DynamicsSimulator simulator;

    Catalogue(DynamicsSimulator simulator) {
        this.simulator = simulator;
    }

    public UUID currency(String code) {
        return id("currency " + code);
    }

    /** The price list of a currency, named {@code Web <code>}. */
    public UUID priceList(String code) {
        return id("price list " + code);
    }

    public UUID unitGroup() {
        return id("unit group");
    }

    public UUID pieces() {
        return id("unit pieces");
    }

    /** Seeds an active product sold in pieces. */
    public UUID product(String number, String name) {
        return simulator.seed("product", productRow(number, name));
    }

    /** Seeds an active product sold in pieces that stands in a family. */
    public UUID product(String number, String name, UUID family) {
        Map<String, Object> columns = productRow(number, name);
        columns.put("parentproductid", new Ref("product", family));
        return simulator.seed("product", columns);
    }

    private Map<String, Object> productRow(String number, String name) {
        Map<String, Object> columns = new HashMap<>();
        columns.put("productid", id("product " + number));
        columns.put("productnumber", number);
        columns.put("name", name);
        columns.put("statecode", 0);
        columns.put("statuscode", 1);
        columns.put("defaultuomid", new Ref("uom", pieces()));
        columns.put("defaultuomscheduleid", new Ref("uomschedule", unitGroup()));
        columns.put("quantitydecimal", 2);
        return columns;
    }

    /** Seeds an active product family. */
    public UUID family(String number, String name) {
        return simulator.seed(
                "product",
                Map.of(
                        "productid",
                        id("product " + number),
                        "productnumber",
                        number,
                        "name",
                        name,
                        "productstructure",
                        2,
                        "statecode",
                        0));
    }

    /** Seeds a unit of the unit group that is so many pieces. */
    public UUID unit(String name, int quantity) {
        return simulator.seed(
                "uom",
                Map.of(
                        "uomid",
                        id("unit " + name),
                        "name",
                        name,
                        "quantity",
                        quantity,
                        "uomscheduleid",
                        new Ref("uomschedule", unitGroup())));
    }

    /** Seeds one more price list in a currency. */
    public UUID priceList(String name, String code) {
        return priceList(id("price list " + name), name, code);
    }

    /** Seeds a product's price per piece in the list of a currency. */
    public UUID price(UUID product, String code, String amount) {
        return price(product, priceList(code), amount);
    }

    /** Seeds a product's price per piece in a list. */
    public UUID price(UUID product, UUID list, String amount) {
        return simulator.seed(
                "productpricelevel",
                Map.of(
                        "productid",
                        new Ref("product", product),
                        "pricelevelid",
                        new Ref("pricelevel", list),
                        "uomid",
                        new Ref("uom", pieces()),
                        "amount",
                        new BigDecimal(amount)));
    }

    /** Seeds a warehouse. */
    public UUID warehouse(String name) {
        return simulator.seed(
                "msdyn_warehouse", Map.of("msdyn_warehouseid", id("warehouse " + name), "msdyn_name", name));
    }

    /** Seeds what a warehouse has of a product. */
    public UUID inventory(UUID product, UUID warehouse, int onHand, int allocated) {
        return simulator.seed(
                "msdyn_productinventory",
                Map.of(
                        "msdyn_product",
                        new Ref("product", product),
                        "msdyn_warehouse",
                        new Ref("msdyn_warehouse", warehouse),
                        "msdyn_unit",
                        new Ref("uom", pieces()),
                        "msdyn_qtyonhand",
                        onHand,
                        "msdyn_qtyallocated",
                        allocated));
    }

    final UUID priceList(UUID id, String name, String code) {
        return simulator.seed(
                "pricelevel",
                Map.of(
                        "pricelevelid",
                        id,
                        "name",
                        name,
                        "transactioncurrencyid",
                        new Ref("transactioncurrency", currency(code))));
    }

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(("commercebridge sales org: " + name).getBytes(UTF_8));
    }
}
