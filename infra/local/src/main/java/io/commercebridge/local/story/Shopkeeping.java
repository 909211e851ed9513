package io.commercebridge.local.story;

import io.commercebridge.local.world.Systems;
import io.commercebridge.testkit.commerce.data.ItemView;
import io.commercebridge.testkit.dynamics.store.Row;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;

/** One customer and two products that both systems know, and views of an order on either side. */
record Shopkeeping(Systems systems) {
    static final String UNIT = "K-1001";
    static final String BUYER = "ada.lind@kestrel-outfitters.example";
    static final Map<String, Object> ADDRESS =
            Map.of("streetname", "4 Skelwith Lane", "town", "Kendal", "postalcode", "LA9 4QX", "country", "GB");
    static final String TENT = "TENT-2P";
    static final String LAMP = "LAMP-LED";

    private static final int SALES_ORDER_ON_HOLD = 690970000;
    private static final int ACTIVE = 0;
    private static final int NEW = 1;
    private static final int COMPLETE = 100001;

    void open() {
        systems.organization().account(UNIT, "Kestrel Outfitters");
        systems.commerce().seed("B2BUnit", Map.of("uid", UNIT, "name", "Kestrel Outfitters"));
        systems.commerce()
                .seed(
                        "B2BCustomer",
                        Map.of(
                                "uid",
                                BUYER,
                                "email",
                                BUYER,
                                "name",
                                "Ada Lind",
                                "defaultB2BUnit",
                                UNIT,
                                "type",
                                "REGISTERED"));
        product(TENT, "Two-person tent", "249.90");
        product(LAMP, "LED lantern", "39.95");
    }

    private void product(String code, String name, String price) {
        systems.organization().price(systems.organization().product(code, name), "EUR", price);
        systems.commerce()
                .seed(
                        "Product",
                        Map.of(
                                "code",
                                code,
                                "name",
                                name,
                                "unit",
                                "pieces",
                                "approvalStatus",
                                "approved",
                                "catalogVersion",
                                Map.of("catalog", "Default", "version", "Online")));
    }

    ItemView order(String code) {
        return systems.commerce().item("Order", code);
    }

    String orderStatus(String code) {
        return order(code).text("status/code");
    }

    /** What the buyer owes by the shop's own figures: prices are net. */
    BigDecimal due(String code) {
        return order(code).number("totalPrice").add(order(code).number("totalTax"));
    }

    Row salesOrder(String code) {
        return systems.dynamics().rows("salesorder").stream()
                .filter(row -> row.text("ordernumber").filter(code::equals).isPresent())
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no sales order " + code + " in Dynamics"));
    }

    List<Row> lines(String code) {
        UUID order = salesOrder(code).id();
        return systems.dynamics().rows("salesorderdetail").stream()
                .filter(row -> row.ref("salesorderid")
                        .filter(ref -> ref.id().equals(order))
                        .isPresent())
                .toList();
    }

    BigDecimal total(String code) {
        return salesOrder(code).number("totalamount").orElseThrow();
    }

    void hold(String code, String reason) {
        UUID id = salesOrder(code).id();
        systems.dynamics()
                .asUser(systems.organization().creditManager())
                .update(
                        "salesorder",
                        id,
                        Map.of("statecode", ACTIVE, "statuscode", SALES_ORDER_ON_HOLD, "cb_holdreason", reason));
    }

    void release(String code) {
        systems.dynamics()
                .asUser(systems.organization().creditManager())
                .update("salesorder", salesOrder(code).id(), Map.of("statecode", ACTIVE, "statuscode", NEW));
    }

    void fulfil(String code) {
        UUID id = salesOrder(code).id();
        systems.dynamics()
                .asUser(systems.organization().salesPerson())
                .action(
                        "salesorders/Microsoft.Dynamics.CRM.FulfillSalesOrder",
                        Map.of(
                                "OrderClose",
                                Map.of(
                                        "subject",
                                        "Shipped complete",
                                        "salesorderid@odata.bind",
                                        "/salesorders(" + id + ")"),
                                "Status",
                                COMPLETE));
    }
}
