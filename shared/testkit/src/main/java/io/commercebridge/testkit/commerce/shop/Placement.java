package io.commercebridge.testkit.commerce.shop;

import io.commercebridge.testkit.commerce.data.ItemView;
import io.commercebridge.testkit.commerce.data.ShopData;
import io.commercebridge.testkit.commerce.store.Item;
import io.commercebridge.testkit.commerce.store.Ref;
import io.commercebridge.testkit.commerce.store.Store;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Writes down what a buyer orders: the order, its copies of addresses, and its lines. */
final class Placement {
    private final Store store;
    private final ShopData data;
    private final OrderBook book;
    private final Clock clock;

    Placement(Store store, ShopData data, OrderBook book, Clock clock) {
        this.store = store;
        this.data = data;
        this.book = book;
        this.clock = clock;
    }

    void order(String code, OrderDraft draft) {
        Map<String, Object> values = new LinkedHashMap<>(draft.details());
        values.putAll(Map.of("code", code, "user", draft.user(), "currency", draft.currency(), "net", draft.net()));
        values.put("date", clock.instant());
        values.putIfAbsent("status", "CREATED");
        values.putIfAbsent("paymentStatus", "NOTPAID");
        values.putIfAbsent("deliveryStatus", "NOTSHIPPED");
        values.put("deliveryCost", draft.costs().delivery());
        values.put("paymentCost", draft.costs().payment());
        values.put("globalDiscountValuesInternal", Discount.format(draft.discounts(), draft.currency()));
        Optional<Object> ship = Optional.ofNullable(values.remove("deliveryAddress"));
        Optional<Object> bill = Optional.ofNullable(values.remove("paymentAddress"));
        Item order = data.save("Order", values);
        ship.ifPresent(address -> address(order, "deliveryAddress", address));
        bill.ifPresent(address -> address(order, "paymentAddress", address));
        int number = 0;
        for (OrderLine line : draft.lines()) {
            line(order, number++, line);
        }
    }

    void line(Item order, int number, OrderLine line) {
        Map<String, Object> values = new LinkedHashMap<>();
        String currency = book.currency(order);
        values.putAll(Map.of("entryNumber", number, "quantity", line.quantity(), "unit", line.unit()));
        values.put("order", order);
        values.put("product", line.product() instanceof String code ? online(code) : line.product());
        values.put("basePrice", line.basePrice());
        values.put("quantityStatus", "LIVING");
        values.put("discountValuesInternal", Discount.format(line.discounts(), currency));
        values.put("taxValuesInternal", Tax.format(line.taxes(), currency));
        line.namedDeliveryDate().ifPresent(date -> values.put("namedDeliveryDate", date));
        line.costCenter().ifPresent(center -> values.put("costCenter", center));
        data.save("OrderEntry", values);
    }

    private Item online(String code) {
        return store.having("Product", "code", code).stream()
                .filter(product -> product.reference("catalogVersion")
                        .flatMap(store::find)
                        .flatMap(version -> version.value("version"))
                        .equals(Optional.of("Online")))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no product " + code + " in an Online version"));
    }

    /** An order owns copies of its addresses. */
    private void address(Item order, String attribute, Object address) {
        if (!(address instanceof Map<?, ?> given)) {
            book.set(order.ref(), Map.of(attribute, new Ref(((ItemView) address).pk())));
            return;
        }
        Map<String, Object> values = new LinkedHashMap<>();
        given.forEach((name, value) -> values.put(String.valueOf(name), value));
        Object publicKey = Optional.ofNullable(values.remove("publicKey"))
                .orElseGet(() -> UUID.nameUUIDFromBytes(given.toString().getBytes(StandardCharsets.UTF_8)));
        values.putAll(Map.of("owner", order, "duplicate", true));
        Item copy = data.save("Address", values);
        book.set(copy.ref(), Map.of("publicKey", publicKey.toString()));
        book.set(order.ref(), Map.of(attribute, copy.ref()));
    }
}
