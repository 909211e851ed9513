package io.commercebridge.catalogue.stock;

import static java.util.Objects.requireNonNull;

import io.commercebridge.platform.commerce.odata.IntegrationKey;
import java.util.Optional;

/** A stock level of SAP Commerce, by the codes of product and warehouse. */
record StockKey(String product, String warehouse) {
    private static final int ROW = 2;

    StockKey {
        requireNonNull(product, "product");
        requireNonNull(warehouse, "warehouse");
    }

    String text() {
        return IntegrationKey.of(product, warehouse).text();
    }

    /**
     * Under what a row remembers the stock level that it has no more. It belongs to no item, so that another row may take the
     * stock level over.
     */
    String givenUp(String rowId) {
        return IntegrationKey.of(product, warehouse, rowId).text();
    }

    /** The stock level behind a counterpart; empty if it has been given up. */
    static Optional<StockKey> held(String counterpart) {
        IntegrationKey key = IntegrationKey.parse(counterpart);
        return key.segment(ROW).isPresent()
                ? Optional.empty()
                : Optional.of(
                        new StockKey(key.segment(0).orElse(""), key.segment(1).orElse("")));
    }
}
