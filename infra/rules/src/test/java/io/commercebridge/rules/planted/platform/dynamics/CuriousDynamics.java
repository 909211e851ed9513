package io.commercebridge.rules.planted.platform.dynamics;

import io.commercebridge.rules.planted.platform.commerce.CuriousCommerce;
import java.util.List;

/** Knows the other client. */
public record CuriousDynamics(List<CuriousCommerce> others) {

    CuriousCommerce first() {
        return others.getFirst();
    }
}
