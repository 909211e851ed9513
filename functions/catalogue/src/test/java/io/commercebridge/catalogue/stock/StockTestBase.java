package io.commercebridge.catalogue.stock;

import io.commercebridge.catalogue.CatalogueTestBase;
import io.commercebridge.catalogue.CatalogueWorld;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** What tests of stock share: a product that is in the shop. */
abstract class StockTestBase extends CatalogueTestBase {
    StockDesk desk;
    String number = "";
    UUID product = new UUID(0, 0);

    @BeforeEach
    void aKnownProduct() {
        desk = new StockDesk(world);
        number = CatalogueWorld.freshNumber();
        product = world.knownProduct(number, Map.of());
    }
}
