package io.commercebridge.testkit.commerce.shop.sold;

import io.commercebridge.testkit.commerce.data.ShopData;
import io.commercebridge.testkit.commerce.store.Item;
import io.commercebridge.testkit.commerce.store.Ref;
import io.commercebridge.testkit.commerce.store.Store;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Payments of orders, each order with one transaction whose entries are numbered as the platform does. */
public final class Payments {
    private final Store store;
    private final ShopData data;
    private final Clock clock;
    private final SoldOrders orders;

    public Payments(Store store, ShopData data, Clock clock) {
        this.store = store;
        this.data = data;
        this.clock = clock;
        this.orders = new SoldOrders(store, data);
    }

    /**
     * What the payment provider says.
     *
     * @param type code of {@code PaymentTransactionType}
     * @param status {@code ACCEPTED}, {@code PENDING}, {@code REJECTED} …
     */
    public record Booking(String type, BigDecimal amount, String status) {}

    /** Adds an entry to the order's transaction, which is made with the first. */
    public Item book(String code, Booking booking) {
        Item order = orders.order(code);
        Item transaction = store.having("PaymentTransaction", "order", order.ref()).stream()
                .findFirst()
                .orElseGet(() -> open(code, order));
        String number =
                transaction.value("code").orElseThrow() + "-" + booking.type() + "-" + (entries(transaction.ref()) + 1);
        Map<String, Object> values = new HashMap<>(Map.of("code", number, "paymentTransaction", transaction));
        values.putAll(Map.of("type", booking.type(), "amount", booking.amount(), "time", clock.instant()));
        values.putAll(Map.of("currency", orders.currency(order), "transactionStatus", booking.status()));
        values.put("transactionStatusDetails", booking.status().equals("ACCEPTED") ? "SUCCESFULL" : booking.status());
        values.put("requestId", UUID.randomUUID().toString());
        return data.save("PaymentTransactionEntry", values);
    }

    private Item open(String code, Item order) {
        Map<String, Object> values = new HashMap<>(Map.of("code", code + "-payment", "order", order));
        values.putAll(Map.of("paymentProvider", "Mockup", "currency", orders.currency(order)));
        values.put("plannedAmount", order.value("totalPrice").orElse(0.0));
        return data.save("PaymentTransaction", values);
    }

    private int entries(Ref transaction) {
        return store.having("PaymentTransactionEntry", "paymentTransaction", transaction)
                .size();
    }
}
