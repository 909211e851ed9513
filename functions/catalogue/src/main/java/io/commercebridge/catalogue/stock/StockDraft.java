package io.commercebridge.catalogue.stock;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.stock.Inventory;
import io.commercebridge.platform.correlation.Written;
import io.commercebridge.platform.flow.Delivery;
import java.util.List;
import java.util.Optional;

/**
 * An inventory row on its way.
 *
 * @param state how its quantities are told; absent as long as its product is not known in the shop
 * @param wanted the stock level that the row is of; absent if its warehouse is not one of the shop
 */
record StockDraft(Delivery<Inventory> delivery, Optional<StockState> state, Optional<StockKey> wanted) {

    StockDraft {
        requireNonNull(delivery, "delivery");
        requireNonNull(state, "state");
        requireNonNull(wanted, "wanted");
    }

    String id() {
        return delivery.event().subject();
    }

    Inventory inventory() {
        return delivery.payload();
    }

    /** The stock level that the row has in the shop. */
    Optional<StockKey> held() {
        return delivery.known().written().map(Written::counterpart).flatMap(StockKey::held);
    }

    /** Every other stock level that an attempt without a known end may have left to the row. */
    List<StockKey> traces() {
        return delivery.known().written().stream()
                .flatMap(written -> written.parts().keySet().stream())
                .flatMap(part -> StockKey.held(part).stream())
                .filter(key -> !Optional.of(key).equals(held()))
                .toList();
    }

    /** The stock level that the row takes over with this delivery. */
    Optional<StockKey> claimed() {
        return wanted.filter(key -> inventory().active() && !held().equals(Optional.of(key)));
    }
}
