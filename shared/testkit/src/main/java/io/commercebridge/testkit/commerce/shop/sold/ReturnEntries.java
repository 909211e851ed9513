package io.commercebridge.testkit.commerce.shop.sold;

import io.commercebridge.testkit.commerce.data.ShopData;
import io.commercebridge.testkit.commerce.store.Item;
import io.commercebridge.testkit.commerce.store.Store;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The refunds and replacements in a request for a return. */
final class ReturnEntries {
    private final Store store;
    private final ShopData data;
    private final Clock clock;

    ReturnEntries(Store store, ShopData data, Clock clock) {
        this.store = store;
        this.data = data;
        this.clock = clock;
    }

    /** @throws IllegalArgumentException when fewer than this are left of what was bought */
    void check(Item bought, long quantity) {
        long left = number(bought, "quantity") - returned(bought);
        if (quantity < 1 || quantity > left) {
            throw new IllegalArgumentException("cannot return " + quantity + " of " + left);
        }
    }

    /** @return what is asked for it, nothing for a replacement */
    BigDecimal open(Item request, Item bought, ReturnLine line, int digits) {
        Map<String, Object> values = new HashMap<>(Map.of("returnRequest", request, "orderEntry", bought));
        values.putAll(Map.of("expectedQuantity", line.quantity(), "receivedQuantity", 0L, "reason", line.reason()));
        values.putAll(Map.of("status", "APPROVAL_PENDING", "action", "HOLD"));
        line.notes().ifPresent(notes -> values.put("notes", notes));
        if (line.replacement()) {
            data.save("ReplacementEntry", values);
            return BigDecimal.ZERO;
        }
        BigDecimal amount = line.amount().orElseGet(() -> share(bought, line.quantity(), digits));
        values.put("amount", amount);
        data.save("RefundEntry", values);
        return amount;
    }

    /** The returned part of what the line cost after its discounts. */
    private static BigDecimal share(Item bought, long quantity, int digits) {
        return new BigDecimal(bought.value("totalPrice").orElseThrow().toString())
                .multiply(BigDecimal.valueOf(quantity))
                .divide(BigDecimal.valueOf(Math.max(1, number(bought, "quantity"))), digits, RoundingMode.HALF_UP);
    }

    void move(Item request, String status) {
        for (Item entry : store.having("ReturnEntry", "returnRequest", request.ref())) {
            Map<String, Object> values = new HashMap<>(Map.of("returnRequest", request, "status", status));
            values.put("orderEntry", entry.reference("orderEntry").orElseThrow());
            if (status.equals("RECEIVED")) {
                values.put("receivedQuantity", number(entry, "expectedQuantity"));
                values.put("reachedDate", clock.instant());
            } else if (status.equals("COMPLETED") && entry.type().equals("RefundEntry")) {
                values.put("refundedDate", clock.instant());
            }
            data.save(entry.type(), values);
        }
    }

    private long returned(Item bought) {
        Item canceled = data.find("ReturnStatus", "CANCELED");
        return store.having("ReturnEntry", "orderEntry", bought.ref()).stream()
                .filter(one -> !one.reference("status").equals(Optional.of(canceled.ref())))
                .mapToLong(one -> number(one, "expectedQuantity"))
                .sum();
    }

    private static long number(Item item, String attribute) {
        return (Long) item.value(attribute).orElse(0L);
    }
}
