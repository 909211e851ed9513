package io.commercebridge.local.story;

import io.commercebridge.local.world.Systems;
import io.commercebridge.testkit.commerce.data.ItemView;
import io.commercebridge.testkit.dynamics.UserSession;
import io.commercebridge.testkit.dynamics.store.Ref;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** A stove, the price lists and warehouses of Dynamics, and views of what the shop makes of them. */
record Assortment(Systems systems) {
    static final String FAMILY = "STOVES";
    static final String STOVE = "STOVE-2B";
    static final String EVERYBODY = "Standard";
    static final String ROTTERDAM = "Rotterdam";
    static final String LYON = "Lyon";
    static final String MISTAKEN = "Old boathouse";
    static final String GDANSK = "Gdansk";

    void open() {
        systems.organization().priceList(EVERYBODY, "EUR");
        for (String warehouse : List.of(ROTTERDAM, LYON, MISTAKEN, GDANSK)) {
            systems.organization().warehouse(warehouse);
        }
        UUID scale = systems.dynamics().seed("discounttype", Map.of("name", "Stoves by the dozen"));
        systems.dynamics()
                .seed(
                        "discount",
                        Map.of(
                                "discounttypeid", new Ref("discounttype", scale),
                                "lowquantity", new BigDecimal(12),
                                "percentage", new BigDecimal(10)));
    }

    UserSession purchasing() {
        return systems.dynamics().asUser(systems.organization().salesPerson());
    }

    void enterStove() {
        UUID family = purchasing().createFamily(FAMILY, "Camp stoves");
        UUID stove = purchasing()
                .createProduct(STOVE, "Two-burner stove", systems.organization().pieces(), Optional.of(family));
        purchasing().update("product", stove, Map.of("cb_taxclass", "standard"));
    }

    void enterPrice(UUID list, String amount) {
        purchasing()
                .insert(
                        "productpricelevel",
                        Map.of(
                                "productid", new Ref("product", product(STOVE)),
                                "pricelevelid", new Ref("pricelevel", list),
                                "uomid", new Ref("uom", systems.organization().pieces()),
                                "pricingmethodcode", 1,
                                "quantitysellingcode", 2,
                                "amount", new BigDecimal(amount)));
    }

    void enterStock(String warehouse, int onHand, int allocated) {
        purchasing()
                .insert(
                        "msdyn_productinventory",
                        Map.of(
                                "msdyn_product", new Ref("product", product(STOVE)),
                                "msdyn_warehouse", new Ref("msdyn_warehouse", warehouse(warehouse)),
                                "msdyn_unit",
                                        new Ref("uom", systems.organization().pieces()),
                                "msdyn_qtyonhand", onHand,
                                "msdyn_qtyallocated", allocated));
    }

    /** The stock that was booked to one warehouse is in another. */
    void moveStock(String from, String to) {
        purchasing()
                .update(
                        "msdyn_productinventory",
                        row("msdyn_productinventory", "msdyn_warehouse", warehouse(from)),
                        Map.of("msdyn_warehouse", new Ref("msdyn_warehouse", warehouse(to))));
    }

    UUID everybodys() {
        return named("pricelevel", "name", EVERYBODY);
    }

    UUID wholesale() {
        return systems.organization().priceList("EUR");
    }

    UUID product(String number) {
        return named("product", "productnumber", number);
    }

    UUID warehouse(String name) {
        return named("msdyn_warehouse", "msdyn_name", name);
    }

    UUID scale() {
        return systems.dynamics().rows("discounttype").getFirst().id();
    }

    UUID step() {
        return systems.dynamics().rows("discount").getFirst().id();
    }

    /** The row with the stove's price in a list. */
    UUID price(UUID list) {
        return row("productpricelevel", "pricelevelid", list);
    }

    ItemView shown(String code) {
        return systems.commerce().items("Product").stream()
                .filter(product -> product.text("code").equals(code))
                .filter(product -> product.text("catalogVersion/version").equals("Staged"))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no product " + code + " in the shop"));
    }

    /** What the stove costs by quantity, for everybody or for a price group. */
    Map<Long, BigDecimal> prices(Optional<String> group) {
        Map<Long, BigDecimal> prices = new TreeMap<>();
        systems.commerce().items("PriceRow").stream()
                .filter(row -> row.get("product/code").equals(Optional.of(STOVE)))
                .filter(row -> row.get("ug/code").map(String::valueOf).equals(group))
                .forEach(row -> prices.put(
                        row.number("minqtd").longValue(), row.number("price").stripTrailingZeros()));
        return prices;
    }

    /** What the shop may sell of the stove, by warehouse. */
    Map<String, Integer> stock() {
        Map<String, Integer> stock = new TreeMap<>();
        systems.commerce().items("StockLevel").stream()
                .filter(level -> level.text("productCode").equals(STOVE))
                .forEach(level -> stock.put(
                        level.text("warehouse/code"), level.number("available").intValue()));
        return stock;
    }

    private UUID row(String table, String lookup, UUID target) {
        return systems.dynamics().rows(table).stream()
                .filter(row ->
                        row.ref(lookup).filter(ref -> ref.id().equals(target)).isPresent())
                .filter(row -> row.ref("productid")
                        .or(() -> row.ref("msdyn_product"))
                        .filter(ref -> ref.id().equals(product(STOVE)))
                        .isPresent())
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no such " + table + " in Dynamics"))
                .id();
    }

    private UUID named(String table, String column, String name) {
        return systems.dynamics().rows(table).stream()
                .filter(row -> row.text(column).equals(Optional.of(name)))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no " + table + " " + name + " in Dynamics"))
                .id();
    }
}
