package io.commercebridge.testkit.commerce.shop;

import io.commercebridge.testkit.commerce.CommerceSimulator;
import java.util.List;
import java.util.Map;

/** A shop with two products and a buyer, and an order to place in it. */
public final class Orders {
    private Orders() {}

    public static void seed(CommerceSimulator shop) {
        for (String code : List.of("drill", "saw")) {
            shop.seed(
                    "Product",
                    Map.of(
                            "code",
                            code,
                            "name",
                            Map.of("en", code, "de", "die " + code),
                            "catalogVersion",
                            Map.of("version", "Online", "catalog", "Default")));
        }
        shop.seed("B2BUnit", Map.of("uid", "acme", "name", "Acme"));
        shop.seed(
                "B2BCustomer",
                Map.of("uid", "Ann@acme.test", "email", "ann@acme.test", "name", "Ann", "defaultB2BUnit", "acme"));
    }

    /** Two lines, 19 % on the first and 7 % on the second, 10 % off the second line, 5.00 off the order. */
    public static OrderDraft draft(boolean net) {
        OrderDraft empty = net ? OrderDraft.net("ann@acme.test", "EUR") : OrderDraft.gross("ann@acme.test", "EUR");
        return empty.with("code", "o1")
                .with("Unit", "acme")
                .with("purchaseOrderNumber", "PO-7")
                .with("deliveryMode", "standard-net")
                .with("appliedCouponCodes", List.of("SPRING"))
                .with("deliveryAddress", Map.of("town", "Ulm", "country", "DE", "email", "ann@acme.test"))
                .with(OrderLine.of("drill", 2, "100.00").taxed(Tax.of("de-full", "19")))
                .with(OrderLine.of("saw", 3, "33.33")
                        .discounted(Discount.percent("line-10", "10"))
                        .taxed(Tax.of("de-half", "7")))
                .discounted(Discount.amount("order-5", "5.00"))
                .costing("8.00", "0");
    }
}
