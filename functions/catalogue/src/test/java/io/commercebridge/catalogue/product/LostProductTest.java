package io.commercebridge.catalogue.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.catalogue.CatalogueTestBase;
import io.commercebridge.catalogue.CatalogueWorld;
import io.commercebridge.catalogue.LostAnswers;
import io.commercebridge.platform.event.BridgeEvent;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Nobody knows how an attempt ended: the next one leaves what is right. */
@QuarkusTest
class LostProductTest extends CatalogueTestBase {

    @Test
    void i4GoesBackToWhatWasDeliveredBeforeALostAnswer() {
        String number = CatalogueWorld.freshNumber();
        UUID product = world.knownProduct(number, Map.of("name", "Tent"));
        world.change(product, Map.of("name", "Pavilion"));
        List<BridgeEvent> told = new ArrayList<>(world.takeAll());
        List<String> again = LostAnswers.of(world.commerce(), "InboundProduct", () -> world.handle(told));
        assertThat(again).as("events that come again").isNotEmpty();
        assertThat(world.shown(number).text("name")).isEqualTo("Pavilion");
        world.change(product, Map.of("name", "Tent"));
        told.addAll(world.takeAll());
        world.handle(told);
        assertThat(world.shown(number).text("name")).isEqualTo("Tent");
    }
}
