package io.commercebridge.testkit.commerce.shop;

import io.commercebridge.testkit.commerce.data.ItemView;
import io.commercebridge.testkit.commerce.data.ShopData;
import io.commercebridge.testkit.commerce.shop.sold.Payments;
import io.commercebridge.testkit.commerce.shop.sold.ReturnDraft;
import io.commercebridge.testkit.commerce.shop.sold.Returns;
import io.commercebridge.testkit.commerce.store.Item;
import io.commercebridge.testkit.commerce.store.Ref;
import io.commercebridge.testkit.commerce.store.Store;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Places, amends, pays and cancels orders, and returns what was bought. Each action is one transaction, so one webhook, and
 * leaves an order that adds up.
 *
 * <p>A method returns the order after it, unless it says otherwise.
 */
public final class Shop {
    private static final String ACCEPTED = "ACCEPTED";
    private final Store store;
    private final ShopData data;
    private final OrderBook book;
    private final Benefits benefits;
    private final Placement placement;
    private final Returns returns;
    private final Payments payments;
    private BigDecimal skew = BigDecimal.ZERO;
    private boolean history;
    private long nextCode = 1000;

    public Shop(Store store, ShopData data, Clock clock) {
        this.store = store;
        this.data = data;
        this.book = new OrderBook(store, data);
        this.benefits = new Benefits(store, data, book);
        this.placement = new Placement(store, data, book, clock);
        this.returns = new Returns(store, data, clock);
        this.payments = new Payments(store, data, clock);
    }

    /** Breaks {@code totalPrice} of every order calculated from now on by this amount; zero mends it. */
    public synchronized void skewTotals(BigDecimal amount) {
        skew = amount;
    }

    /** Whether amendments and cancellations keep a snapshot of the order first, as the real shop does; off at first. */
    public synchronized void keepHistory(boolean on) {
        history = on;
    }

    public synchronized ItemView placeOrder(OrderDraft draft) {
        String code = draft.detail("code").map(String::valueOf).orElseGet(() -> "%08d".formatted(nextCode++));
        return act(code, () -> placement.order(code, draft));
    }

    /** Sets an entry's quantity, as a change before processing does. */
    public synchronized ItemView amendQuantity(String code, int entry, long quantity) {
        return amend(code, () -> book.set(book.entry(code, entry).ref(), Map.of("quantity", quantity)));
    }

    /** Adds a line under the next free entry number. */
    public synchronized ItemView addEntry(String code, OrderLine line) {
        return amend(code, () -> {
            Item order = book.order(code);
            int next = book.entries(order).stream()
                            .mapToInt(entry ->
                                    (Integer) entry.value("entryNumber").orElse(0))
                            .max()
                            .orElse(-1)
                    + 1;
            placement.line(order, next, line);
        });
    }

    /** Removes a line; the numbers of the others stay, so gaps arise. */
    public synchronized ItemView removeEntry(String code, int entry) {
        return amend(code, () -> store.remove(book.entry(code, entry).ref()));
    }

    /** Cancels some of a line: the quantity falls, and a line at zero is dead. */
    public synchronized ItemView cancelEntry(String code, int entry, long quantity) {
        return amend(code, () -> {
            cancelled(book.entry(code, entry), quantity);
            List<Item> entries = book.entries(book.order(code));
            if (entries.stream().allMatch(one -> one.value("quantity").equals(Optional.of(0L)))) {
                close(code);
            }
        });
    }

    /** Cancels the whole order: every line dead, nothing due, status CANCELLED. */
    public synchronized ItemView cancel(String code) {
        return amend(code, () -> {
            book.entries(book.order(code))
                    .forEach(entry ->
                            cancelled(entry, (Long) entry.value("quantity").orElse(0L)));
            close(code);
        });
    }

    /** Takes a coupon off, as the buyer may until the order is processed, with the order discount that bears its code. */
    public synchronized ItemView removeCoupon(String code, String coupon) {
        return amend(code, () -> benefits.removeCoupon(code, coupon));
    }

    /** Takes back that a promotion has fired; a discount of it stays. */
    public synchronized ItemView removePromotion(String code, String promotion) {
        return amend(code, () -> benefits.removePromotion(code, promotion));
    }

    /** The money of an order comes in; returns the transaction's entry. */
    public ItemView capture(String code, String amount) {
        return bookPayment(code, new Payments.Booking("CAPTURE", new BigDecimal(amount), ACCEPTED));
    }

    /** Some of an order's money goes back; returns the transaction's entry, whose amount is positive. */
    public ItemView refund(String code, String amount) {
        return bookPayment(code, new Payments.Booking("REFUND_FOLLOW_ON", new BigDecimal(amount), ACCEPTED));
    }

    /** Whatever else a payment provider says of an order; returns the transaction's entry. */
    public synchronized ItemView bookPayment(String code, Payments.Booking booking) {
        return store.transact(_ -> new ItemView(store, payments.book(code, booking)));
    }

    /**
     * The buyer asks to return some of a line: a request with one refund, waiting for approval.
     *
     * @return the request, not the order, which a return leaves as it is
     */
    public ItemView returnGoods(String code, int entry, long quantity) {
        return requestReturn(ReturnDraft.of(code).refund(entry, quantity, "WrongDescription"));
    }

    /** The buyer asks to return some lines, for a refund or a replacement; returns the request. */
    public synchronized ItemView requestReturn(ReturnDraft draft) {
        return store.transact(_ -> new ItemView(store, returns.open(draft)));
    }

    /** The buyer changes his mind; returns the request. */
    public ItemView cancelReturn(String returnCode) {
        return moveReturn(returnCode, "CANCELED");
    }

    /**
     * Moves a request for a return and its entries to a status, such as {@code RECEIVED}, which brings the goods back,
     * {@code COMPLETED}, which refunds them, or {@code CANCELED}.
     *
     * @return the request
     */
    public synchronized ItemView moveReturn(String returnCode, String status) {
        return store.transact(_ -> new ItemView(store, returns.move(returnCode, status)));
    }

    private void close(String code) {
        data.save("Order", Map.of("code", code, "status", "CANCELLED", "deliveryCost", 0.0, "paymentCost", 0.0));
    }

    private void cancelled(Item entry, long quantity) {
        long left = (Long) entry.value("quantity").orElse(0L) - quantity;
        if (left < 0) {
            throw new IllegalArgumentException("cannot cancel " + quantity + " of " + entry.value("quantity"));
        }
        book.set(entry.ref(), Map.of("quantity", left));
        if (left == 0) {
            Ref dead =
                    store.having("OrderEntryStatus", "code", "DEAD").getFirst().ref();
            book.set(entry.ref(), Map.of("quantityStatus", dead));
        }
    }

    private ItemView amend(String code, Runnable change) {
        return act(code, () -> {
            if (history) {
                snapshot(book.order(code));
            }
            change.run();
        });
    }

    private void snapshot(Item order) {
        Map<String, Object> values = new LinkedHashMap<>(order.values());
        values.put("versionID", UUID.randomUUID().toString());
        values.put("originalVersion", order.ref());
        Item copy = store.create("Order", values);
        for (Item entry : new ArrayList<>(book.entries(order))) {
            Map<String, Object> line = new LinkedHashMap<>(entry.values());
            line.put("order", copy.ref());
            store.create("OrderEntry", line);
        }
    }

    private ItemView act(String code, Runnable change) {
        return store.transact(_ -> {
            change.run();
            book.recalculate(code, skew);
            return new ItemView(store, book.order(code));
        });
    }
}
