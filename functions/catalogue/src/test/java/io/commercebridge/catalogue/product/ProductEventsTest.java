package io.commercebridge.catalogue.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.catalogue.CatalogueTestBase;
import io.commercebridge.catalogue.CatalogueWorld;
import io.commercebridge.flowtest.Canary;
import io.commercebridge.platform.event.BridgeEvent;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Many events, repetitions, old news and echoes. */
@QuarkusTest
class ProductEventsTest extends CatalogueTestBase {
    private final String number = CatalogueWorld.freshNumber();

    @Test
    void sendsFiftyProductsInOneRequest() {
        Map<String, UUID> products = new HashMap<>();
        for (int i = 0; i < 50; i++) {
            String each = CatalogueWorld.freshNumber();
            products.put(each, world.product(each, Map.of()));
        }
        world.handleAll();
        assertThat(world.commerceRequests()).hasSize(1);
        assertThat(world.dynamicsRequests()).isEmpty();
        products.forEach((each, id) -> {
            assertThat(world.isInShop(each)).isTrue();
            assertThat(world.outcomeOf(id)).isEqualTo("delivered");
        });
    }

    @Test
    void deliversTheNewestOfTenEventsOfOneProduct() {
        UUID id = world.product(number, Map.of());
        for (int i = 1; i < 10; i++) {
            world.change(id, Map.of("name", "Name " + i));
        }
        List<BridgeEvent> told = world.takeAll();
        assertThat(told).hasSize(10);
        world.handle(told);
        assertThat(world.commerceRequests()).hasSize(1);
        assertThat(world.shown(number).text("name")).isEqualTo("Name 9");
    }

    @Test
    void readsFortyCutNotificationsInOneRequest() {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            numbers.add(CatalogueWorld.freshNumber());
            world.product(numbers.getLast(), Map.of());
        }
        world.handle(world.takeAll().stream().map(BridgeEvent::toBeReadBack).toList());
        // Time passes so fast there that a token may have to be fetched between.
        assertThat(world.dynamicsRequests().stream().filter(entry -> entry.status() == 200))
                .hasSize(1);
        assertThat(numbers).allMatch(world::isInShop);
    }

    @Test
    void i2DeliversOneProductHoweverOftenItIsTold() {
        UUID id = world.product(number, Map.of());
        List<BridgeEvent> told = world.takeAll();
        world.handle(told);
        world.forgetRequests();
        world.handle(told);
        world.handle(Stream.concat(told.stream(), told.stream()).toList());
        assertThat(world.requests()).isEmpty();
        assertThat(world.outcomeOf(id)).isEqualTo("delivered");
    }

    @Test
    void i3IgnoresAnOlderStateThatArrivesLate() {
        UUID id = world.knownProduct(number, Map.of());
        world.change(id, Map.of("name", "First"));
        List<BridgeEvent> older = world.takeAll();
        world.change(id, Map.of("name", "Second"));
        world.handleAll();
        world.handle(older);
        assertThat(world.outcomeOf(id)).isEqualTo("stale");
        assertThat(world.shown(number).text("name")).isEqualTo("Second");
    }

    @Test
    void saysNothingOfAProductThatIsAsItWas() {
        UUID id = world.knownProduct(number, Map.of("name", "Tent"));
        world.change(id, Map.of("name", "Tent"));
        world.settle();
        assertThat(world.requests()).isEmpty();
        assertThat(world.outcomeOf(id)).isEqualTo("unchanged");
    }

    @Test
    void i5HasNoEchoSinceTheShopTellsNothingOfItsCatalogue() {
        world.product(number, Map.of());
        world.handleAll();
        assertThat(world.takeFromCommerce()).isEmpty();
    }

    @Test
    void tellsNoSecretInTheLog() {
        Canary.planted(world, "bridge-secret").keptOutOfSightDuring(() -> {
            world.product(number, Map.of("cb_taxclass", "luxury"));
            world.product(CatalogueWorld.freshNumber(), Map.of());
            world.settle();
        });
    }
}
