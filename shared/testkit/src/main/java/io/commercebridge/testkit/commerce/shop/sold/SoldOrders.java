package io.commercebridge.testkit.commerce.shop.sold;

import io.commercebridge.testkit.commerce.data.ShopData;
import io.commercebridge.testkit.commerce.store.Item;
import io.commercebridge.testkit.commerce.store.Store;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Finds orders and their entries by code and number. */
public final class SoldOrders {
    private final Store store;
    private final ShopData data;

    public SoldOrders(Store store, ShopData data) {
        this.store = store;
        this.data = data;
    }

    public Item order(String code) {
        return data.find("Order", code);
    }

    public List<Item> entries(Item order) {
        return store.members(order, store.types().attribute("Order", "entries"));
    }

    /** @throws NoSuchElementException when the order has no entry of this number */
    public Item entry(String code, int number) {
        return entries(order(code)).stream()
                .filter(entry -> entry.value("entryNumber").equals(Optional.of(number)))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("order " + code + " has no entry " + number));
    }

    /** The ISO code of the order's currency. */
    public String currency(Item order) {
        return (String) money(order).value("isocode").orElseThrow();
    }

    /** The minor units of the order's currency. */
    public int digits(Item order) {
        return (Integer) money(order).value("digits").orElse(2);
    }

    private Item money(Item order) {
        return store.get(order.reference("currency").orElseThrow());
    }
}
