package io.commercebridge.catalogue.price.write;

import static java.util.Objects.requireNonNull;

import io.commercebridge.platform.correlation.Written;
import java.util.Optional;

/**
 * What is remembered of a delivered price: which product it is of, so that nobody has to be asked again.
 *
 * @param productId row id in Dynamics
 * @param code in SAP Commerce
 */
record PriceState(String productId, String code) {

    PriceState {
        requireNonNull(productId, "productId");
        requireNonNull(code, "code");
    }

    static Optional<PriceState> of(Optional<Written> before) {
        return before.flatMap(Written::state).map(text -> text.split(" ", 2)).map(PriceState::of);
    }

    private static PriceState of(String... parts) {
        return new PriceState(parts[0], parts.length > 1 ? parts[1] : "");
    }

    String text() {
        return productId + " " + code;
    }
}
