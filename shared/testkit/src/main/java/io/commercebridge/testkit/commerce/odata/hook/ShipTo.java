package io.commercebridge.testkit.commerce.odata.hook;

import io.commercebridge.testkit.commerce.store.Item;
import io.commercebridge.testkit.commerce.store.Ref;
import io.commercebridge.testkit.commerce.store.Store;
import java.util.Optional;

/** What the shipped script {@code bridgeShipTo} does: sends a consignment without an address to that of its order. */
final class ShipTo {
    private static final String ADDRESS = "shippingAddress";

    private ShipTo() {}

    /** @throws IllegalStateException when the order has no delivery address */
    static Item apply(Item item, Store store) {
        boolean bare = store.types().isA(item.type(), "Consignment")
                && item.value(ADDRESS).isEmpty();
        return bare ? store.save(item.with(ADDRESS, Optional.of(ordered(item, store)))) : item;
    }

    private static Ref ordered(Item consignment, Store store) {
        return consignment
                .reference("order")
                .flatMap(store::find)
                .flatMap(order -> order.reference("deliveryAddress"))
                .orElseThrow(() -> new IllegalStateException("the order of consignment "
                        + consignment.value("code").orElse("") + " has no delivery address"));
    }
}
