package io.commercebridge.testkit.commerce.shop;

import io.commercebridge.testkit.commerce.data.ShopData;
import io.commercebridge.testkit.commerce.shop.sold.SoldOrders;
import io.commercebridge.testkit.commerce.store.Item;
import io.commercebridge.testkit.commerce.store.Ref;
import io.commercebridge.testkit.commerce.store.Store;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads and writes the orders in the store; recalculates one from its own lines, discounts and costs. */
final class OrderBook {
    private final Store store;
    private final SoldOrders orders;

    OrderBook(Store store, ShopData data) {
        this.store = store;
        this.orders = new SoldOrders(store, data);
    }

    Item order(String code) {
        return orders.order(code);
    }

    List<Item> entries(Item order) {
        return orders.entries(order);
    }

    Item entry(String code, int number) {
        return orders.entry(code, number);
    }

    String currency(Item order) {
        return orders.currency(order);
    }

    Item set(Ref ref, Map<String, Object> values) {
        Item changed = store.get(ref);
        for (Map.Entry<String, Object> value : values.entrySet()) {
            changed = changed.with(value.getKey(), Optional.of(value.getValue()));
        }
        return store.save(changed);
    }

    /** @param skew added to the total, to break it; normally zero */
    void recalculate(String code, BigDecimal skew) {
        Item order = order(code);
        String iso = currency(order);
        boolean net = order.value("net").equals(Optional.of(true));
        OrderCalculation calculation = new OrderCalculation(orders.digits(order), net);
        List<OrderCalculation.Line> lines = new ArrayList<>();
        for (Item entry : entries(order)) {
            OrderCalculation.Line line = line(entry);
            OrderCalculation.LineTotal total = calculation.line(line);
            set(
                    entry.ref(),
                    Map.of(
                            "totalPrice", total.total().doubleValue(),
                            "discountValuesInternal", Discount.format(total.discounts(), iso),
                            "calculated", true));
            lines.add(line);
        }
        List<Discount> discounts = Discount.parse(text(order, "globalDiscountValuesInternal"));
        BigDecimal costs = amount(order, "deliveryCost").add(amount(order, "paymentCost"));
        OrderCalculation.Totals totals = calculation.order(lines, discounts, costs);
        set(
                order.ref(),
                Map.of(
                        "subtotal", totals.subtotal().doubleValue(),
                        "totalDiscounts", totals.totalDiscounts().doubleValue(),
                        "globalDiscountValuesInternal", Discount.format(totals.discounts(), iso),
                        "totalPrice", totals.total().add(skew).doubleValue(),
                        "totalTax", totals.totalTax().doubleValue(),
                        "totalTaxValuesInternal", Tax.format(totals.taxes(), iso),
                        "calculated", true));
    }

    private static OrderCalculation.Line line(Item entry) {
        return new OrderCalculation.Line(
                amount(entry, "basePrice"),
                (Long) entry.value("quantity").orElseThrow(),
                Discount.parse(text(entry, "discountValuesInternal")),
                Tax.parse(text(entry, "taxValuesInternal")));
    }

    private static BigDecimal amount(Item item, String attribute) {
        return item.value(attribute)
                .map(value -> new BigDecimal(value.toString()))
                .orElse(BigDecimal.ZERO);
    }

    private static String text(Item item, String attribute) {
        return item.value(attribute).map(String::valueOf).orElse("");
    }
}
