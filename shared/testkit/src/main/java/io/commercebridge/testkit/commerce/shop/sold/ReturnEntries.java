package io.commercebridge.testkit.commerce.shop;

import io.commercebridge.testkit.commerce.data.ShopData;
import io.commercebridge.testkit.commerce.store.Item;
import io.commercebridge.testkit.commerce.store.Store;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The refund entries of returns. */
final class Refunds {
    private final Store store;
    private final ShopData data;
    private final Clock clock;

    Refunds(Store store, ShopData data, Clock clock) {
        this.store = store;
        this.data = data;
        this.clock = clock;
    }

    /** The returned part of what the line cost after its discounts. */
    BigDecimal amount(Item entry, long quantity, int digits) {
        long left = number(entry, "quantity") - returned(entry);
        if (quantity < 1 || quantity > left) {
            throw new IllegalArgumentException("cannot return " + quantity + " of " + left);
        }
        return new BigDecimal(entry.value("totalPrice").orElseThrow().toString())
                .multiply(BigDecimal.valueOf(quantity))
                .divide(BigDecimal.valueOf(number(entry, "quantity")), digits, RoundingMode.HALF_UP);
    }

    void open(Item request, Item entry, long quantity, BigDecimal amount) {
        Map<String, Object> refund = new HashMap<>(Map.of("returnRequest", request, "orderEntry", entry));
        refund.putAll(Map.of("expectedQuantity", quantity, "receivedQuantity", 0L, "amount", amount));
        refund.putAll(Map.of("status", "APPROVAL_PENDING", "action", "HOLD", "reason", "WrongDescription"));
        data.save("RefundEntry", refund);
    }

    void move(Item request, String status) {
        for (Item entry : store.having("RefundEntry", "returnRequest", request.ref())) {
            Map<String, Object> values = new HashMap<>(Map.of("returnRequest", request, "status", status));
            values.put("orderEntry", entry.reference("orderEntry").orElseThrow());
            if (status.equals("RECEIVED")) {
                values.put("receivedQuantity", number(entry, "expectedQuantity"));
                values.put("reachedDate", clock.instant());
            } else if (status.equals("COMPLETED")) {
                values.put("refundedDate", clock.instant());
            }
            data.save("RefundEntry", values);
        }
    }

    private long returned(Item entry) {
        Item canceled = data.find("ReturnStatus", "CANCELED");
        return store.having("ReturnEntry", "orderEntry", entry.ref()).stream()
                .filter(one -> !one.reference("status").equals(Optional.of(canceled.ref())))
                .mapToLong(one -> number(one, "expectedQuantity"))
                .sum();
    }

    private static long number(Item item, String attribute) {
        return (Long) item.value(attribute).orElse(0L);
    }
}
