package io.commercebridge.testkit.commerce.shop;

import io.commercebridge.testkit.commerce.data.ShopData;
import io.commercebridge.testkit.commerce.store.Item;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** Requests for a return, each of one line, in the currency of their order. */
final class Returns {
    private final ShopData data;
    private final OrderBook book;
    private final Refunds refunds;
    private long nextCode = 5000;

    Returns(ShopData data, OrderBook book, Refunds refunds) {
        this.data = data;
        this.book = book;
        this.refunds = refunds;
    }

    /** @throws IllegalArgumentException when fewer than this are left to return */
    Item open(String order, int number, long quantity) {
        Item bought = book.order(order);
        Item entry = book.entry(order, number);
        BigDecimal amount = refunds.amount(entry, quantity, book.digits(bought));
        String code = "%08d".formatted(nextCode++);
        Map<String, Object> values = new HashMap<>(Map.of("code", code, "RMA", code, "subtotal", amount));
        values.putAll(Map.of("order", bought, "currency", book.currency(bought), "status", "APPROVAL_PENDING"));
        Item request = data.save("ReturnRequest", values);
        refunds.open(request, entry, quantity, amount);
        return request;
    }

    Item move(String code, String status) {
        Item request = data.save("ReturnRequest", Map.of("code", code, "status", status));
        refunds.move(request, status);
        return request;
    }
}
