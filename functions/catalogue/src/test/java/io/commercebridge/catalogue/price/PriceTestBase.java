package io.commercebridge.catalogue.price;

import io.commercebridge.catalogue.CatalogueTestBase;
import org.junit.jupiter.api.BeforeEach;

/** What tests of prices share. */
abstract class PriceTestBase extends CatalogueTestBase {
    PriceDesk desk;

    @BeforeEach
    void freshDesk() {
        desk = new PriceDesk(world);
    }
}
