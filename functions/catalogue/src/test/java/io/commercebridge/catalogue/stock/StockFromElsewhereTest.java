package io.commercebridge.catalogue.stock;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.flow.Reading;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StockFromElsewhereTest {
    private final StockFromElsewhere stock = new StockFromElsewhere("the stock comes from elsewhere");

    private static BridgeEvent event(String type) {
        return new BridgeEvent("e", "/dataverse/org", type, "s", Instant.EPOCH, Optional.empty(), false, "{}");
    }

    @Test
    void leavesInventoryAloneAndSaysWhy() {
        BridgeEvent update = event("dataverse.msdyn_productinventory.Update");
        assertThat(stock.accepts(update)).isTrue();
        assertThat(stock.read(update)).isEqualTo(new Reading.Ignored<String>("the stock comes from elsewhere"));
        assertThat(stock.accepts(event("dataverse.product.Update"))).isFalse();
    }
}
