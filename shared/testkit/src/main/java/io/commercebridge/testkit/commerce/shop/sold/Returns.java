package io.commercebridge.testkit.commerce.shop.sold;

import io.commercebridge.testkit.commerce.data.ShopData;
import io.commercebridge.testkit.commerce.store.Item;
import io.commercebridge.testkit.commerce.store.Store;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/** Requests for a return, in the currency of their order. */
public final class Returns {
    private final ShopData data;
    private final SoldOrders orders;
    private final ReturnEntries entries;
    private long nextCode = 5000;

    public Returns(Store store, ShopData data, Clock clock) {
        this.data = data;
        this.orders = new SoldOrders(store, data);
        this.entries = new ReturnEntries(store, data, clock);
    }

    /**
     * Opens a request that waits for approval.
     *
     * @throws IllegalArgumentException when fewer than this are left to return
     */
    public Item open(ReturnDraft draft) {
        if (!draft.overstated()) {
            draft.lines().forEach(line -> entries.check(orders.entry(draft.order(), line.entry()), line.quantity()));
        }
        Item order = orders.order(draft.order());
        String code = "%08d".formatted(nextCode++);
        Map<String, Object> values = new HashMap<>(Map.of("code", code, "RMA", code));
        values.putAll(Map.of("order", order, "currency", orders.currency(order), "status", "APPROVAL_PENDING"));
        Item request = data.save("ReturnRequest", values);
        BigDecimal subtotal = BigDecimal.ZERO;
        for (ReturnLine line : draft.lines()) {
            Item bought = orders.entry(draft.order(), line.entry());
            subtotal = subtotal.add(entries.open(request, bought, line, orders.digits(order)));
        }
        return data.save("ReturnRequest", Map.of("code", code, "subtotal", subtotal));
    }

    /** Moves a request and its entries to a status. */
    public Item move(String code, String status) {
        Item request = data.save("ReturnRequest", Map.of("code", code, "status", status));
        entries.move(request, status);
        return request;
    }
}
