package io.commercebridge.catalogue.price;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.catalogue.CatalogueWorld;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.testkit.dynamics.store.Ref;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What cannot be carried over is parked alone, and says why. */
@QuarkusTest
class PriceRefusalTest extends PriceTestBase {

    @Test
    void parksAPriceThatOnlyDynamicsCanWorkOut() {
        UUID item = desk.item(
                desk.product(),
                desk.list("Standard", "EUR"),
                Map.of("pricingmethodcode", 2, "percentage", new BigDecimal("90")));
        world.settle();
        assertThat(world.outcomeOf(item)).isEqualTo("parked");
        assertThat(world.reasonOf(item)).contains(item.toString()).contains("pricing method 2");
        world.manager()
                .update("productpricelevel", item, Map.of("pricingmethodcode", 1, "amount", new BigDecimal("9")));
        world.settle();
        assertThat(desk.prices(item)).hasToString("{1=9}");
        assertThat(world.knownRow(item).parked()).isEmpty();
    }

    @Test
    void parksAPriceOfAListThatIsNotMappedAndNamesTableAndList() {
        UUID item = desk.item(desk.product(), desk.list("Strangers", "EUR"), "10");
        world.settle();
        assertThat(world.outcomeOf(item)).isEqualTo("parked");
        assertThat(world.reasonOf(item)).contains("'price list'").contains("'Strangers'");
    }

    @Test
    void parksTheBadOneOfManyAlone() {
        UUID list = desk.list("Standard", "EUR");
        UUID product = desk.product();
        List<UUID> good = desk.items(5, list);
        UUID crate = world.org().unit("Crate", 24);
        UUID bad = desk.item(product, list, Map.of("amount", BigDecimal.TEN, "uomid", new Ref("uom", crate)));
        world.forgetRequests();
        world.settle();
        assertThat(world.commerceRequests()).hasSize(1);
        assertThat(good).allSatisfy(item -> assertThat(desk.prices(item)).hasToString("{1=10}"));
        assertThat(world.outcomeOf(bad)).isEqualTo("parked");
        assertThat(world.reasonOf(bad)).contains("missing_nav_property").contains("unit");
        assertThat(desk.rows(bad)).isEmpty();
    }

    @Test
    void waitsForItsProductAndIsReleasedByIt() {
        String number = CatalogueWorld.freshNumber();
        UUID product = world.product(number, Map.of());
        UUID item = desk.item(product, desk.list("Standard", "EUR"), "10");
        List<BridgeEvent> events = world.takeAll();
        List<BridgeEvent> price = CatalogueWorld.about(item, events);
        world.handle(price);
        world.handle(price);
        assertThat(world.outcomeOf(item)).isEqualTo("parked");
        assertThat(world.reasonOf(item)).isEqualTo("waiting for product " + product);
        world.handle(CatalogueWorld.about(product, events));
        desk.settle();
        assertThat(desk.row(item).text("product/code")).isEqualTo(number);
        assertThat(world.outcomeOf(item)).isEqualTo("delivered");
        assertThat(world.knownRow(item).parked()).isEmpty();
    }

    @Test
    void findsItsProductInTheSameBatch() {
        UUID product = world.product(CatalogueWorld.freshNumber(), Map.of());
        UUID item = desk.item(product, desk.list("Standard", "EUR"), "10");
        world.handle(world.takeAll().reversed());
        assertThat(desk.prices(item)).hasToString("{1=10}");
        assertThat(world.outcomeOf(item)).isEqualTo("delivered");
    }
}
