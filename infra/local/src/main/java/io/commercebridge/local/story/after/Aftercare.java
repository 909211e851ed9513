package io.commercebridge.local.story.after;

import io.commercebridge.local.world.Systems;
import io.commercebridge.testkit.commerce.data.ItemView;
import io.commercebridge.testkit.commerce.shop.OrderDraft;
import io.commercebridge.testkit.commerce.shop.OrderLine;
import io.commercebridge.testkit.commerce.shop.Tax;
import io.commercebridge.testkit.dynamics.UserSession;
import io.commercebridge.testkit.dynamics.store.Row;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.Predicate;

/** An order that is shipped, billed and partly sent back, and views of it on either side. */
record Aftercare(Systems systems) {
    static final String ORDER = "00001200";
    static final String COMPANY = "K-2001";
    static final String NEXT_ORDER = "00001201";

    private static final String BUYER = "nils.aster@saltmarsh-boats.example";
    private static final String TENT = "TENT-2P";
    private static final String LAMP = "LAMP-LED";
    private static final int PENDING = 690970000;

    void open() {
        systems.organization().returnSubStatus("Approved", PENDING);
        systems.organization().returnSubStatus("Review", PENDING);
        product(TENT);
        product(LAMP);
    }

    private void product(String code) {
        UUID id = row("product", product -> product.text("productnumber")
                        .filter(code::equals)
                        .isPresent())
                .id();
        systems.dynamics().amend("product", id, Map.of("cb_warrantymonths", 24));
    }

    void place(String code) {
        Tax vat = Tax.of("vat-full", "19");
        systems.commerce()
                .shop()
                .placeOrder(OrderDraft.net(BUYER, "EUR")
                        .with("code", code)
                        .with("Unit", COMPANY)
                        .with("deliveryMode", "standard-net")
                        .with("deliveryAddress", berth())
                        .with(OrderLine.of(TENT, 3, "249.90").taxed(vat))
                        .with(OrderLine.of(LAMP, 4, "39.95").taxed(vat))
                        .costing("9.90", "0"));
    }

    /** Where parcels go. */
    private static Map<String, Object> berth() {
        return Map.of(
                "company", "Regatta berth 12",
                "streetname", "12 Hafenstraße",
                "postalcode", "24159",
                "town", "Kiel",
                "country", "DE");
    }

    UserSession office() {
        return systems.dynamics().asUser(systems.organization().salesPerson());
    }

    UUID account() {
        return row("account", account -> account.text("accountnumber")
                        .filter(COMPANY::equals)
                        .isPresent())
                .id();
    }

    ItemView order() {
        return order(ORDER);
    }

    ItemView order(String code) {
        return systems.commerce().item("Order", code);
    }

    BigDecimal due() {
        return order().number("totalPrice").add(order().number("totalTax"));
    }

    UUID salesOrder() {
        return row(
                        "salesorder",
                        order -> order.text("ordernumber").filter(ORDER::equals).isPresent())
                .id();
    }

    /** The order's line of an entry. */
    UUID line(int entry) {
        return row(
                        "salesorderdetail",
                        line -> points(line, "salesorderid", salesOrder())
                                && line.choice("lineitemnumber").orElseThrow() == entry + 1)
                .id();
    }

    Row invoice() {
        return row("invoice", invoice -> points(invoice, "salesorderid", salesOrder()));
    }

    Row rma() {
        return row(
                "msdyn_rma",
                rma -> rma.text("cb_ordernumber").filter(ORDER::equals).isPresent());
    }

    Row rmaLine() {
        return row("msdyn_rmaproduct", line -> points(line, "msdyn_rma", rma().id()));
    }

    ItemView consignment(String shipment) {
        return systems.commerce().item("Consignment", ORDER + "-" + shipment);
    }

    ItemView document() {
        return one("B2BDocument", "order/code");
    }

    ItemView returnRequest() {
        return one("ReturnRequest", "order/code");
    }

    /** What has been paid by the buyer, as Dynamics has it. */
    BigDecimal paid() {
        return systems.dynamics().rows("msdyn_payment").stream()
                .map(payment -> payment.number("msdyn_amount").orElseThrow())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private ItemView one(String type, String path) {
        List<ItemView> all = systems.commerce().items(type).stream()
                .filter(item -> item.get(path).filter(ORDER::equals).isPresent())
                .toList();
        if (all.size() != 1) {
            throw new NoSuchElementException(all.size() + " of type " + type + " of order " + ORDER);
        }
        return all.getFirst();
    }

    private Row row(String table, Predicate<Row> which) {
        return systems.dynamics().rows(table).stream()
                .filter(which)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no such " + table + " in Dynamics"));
    }

    private static boolean points(Row row, String lookup, UUID id) {
        return row.ref(lookup).filter(ref -> ref.id().equals(id)).isPresent();
    }
}
