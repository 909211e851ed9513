package io.commercebridge.testkit.dynamics.rules.catalogue;

import io.commercebridge.testkit.dynamics.store.Row;

/** What a product row is, and what became of it. */
final class Products {
    static final int PRODUCT = 1;
    static final int FAMILY = 2;

    static final int ACTIVE = 0;
    static final int RETIRED = 1;
    static final int DRAFT = 2;
    static final int UNDER_REVISION = 3;

    private Products() {}

    static boolean isFamily(Row product) {
        return product.choice("productstructure").orElse(PRODUCT) == FAMILY;
    }

    static int state(Row product) {
        return product.choice("statecode").orElse(ACTIVE);
    }
}
