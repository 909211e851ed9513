package io.commercebridge.catalogue.stock;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.catalogue.CatalogueWorld;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.testkit.dynamics.store.Ref;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What cannot be carried over is parked alone, and says why. */
@QuarkusTest
class StockRefusalTest extends StockTestBase {

    @Test
    void parksTheStockOfAWarehouseThatIsNotMappedAndNamesTableAndWarehouse() {
        UUID row = desk.row(product, "Moon", 12);
        UUID good = desk.row(product, "North", 12);
        world.settle();
        assertThat(world.outcomeOf(row)).isEqualTo("parked");
        assertThat(world.reasonOf(row)).contains("'warehouse'").contains("'Moon'");
        assertThat(world.outcomeOf(good)).isEqualTo("delivered");
    }

    @Test
    void waitsForItsProductAndIsReleasedByIt() {
        String late = CatalogueWorld.freshNumber();
        UUID awaited = world.product(late, Map.of());
        UUID row = desk.row(awaited, "North", 12);
        List<BridgeEvent> events = world.takeAll();
        List<BridgeEvent> stock = CatalogueWorld.about(row, events);
        world.handle(stock);
        world.handle(stock);
        assertThat(world.reasonOf(row)).isEqualTo("waiting for product " + awaited);
        world.handle(CatalogueWorld.about(awaited, events));
        desk.settle();
        assertThat(desk.available(late, "north")).contains(12);
        assertThat(world.knownRow(row).parked()).isEmpty();
    }

    @Test
    void i2ParksTheSecondRowOfAProductInAWarehouseAndReleasesItOnceTheFirstIsGone() {
        UUID first = desk.row(product, "North", 12);
        world.settle();
        UUID second = desk.row(product, "North", 34);
        List<BridgeEvent> told = world.takeAll();
        world.handle(told);
        world.handle(told);
        assertThat(world.outcomeOf(second)).isEqualTo("parked");
        assertThat(world.reasonOf(second)).contains(first.toString()).contains(second.toString());
        assertThat(desk.available(number, "north")).contains(12);
        world.manager().delete("msdyn_productinventory", first);
        desk.settle();
        assertThat(desk.available(number, "north")).contains(34);
        assertThat(world.outcomeOf(second)).isEqualTo("delivered");
    }

    @Test
    void i2TakesTheFirstOfTwoRowsThatComeTogether() {
        UUID first = desk.row(product, "North", 12);
        UUID second = desk.row(product, "North", 34);
        List<BridgeEvent> told = world.takeAll();
        world.handle(told);
        world.handle(CatalogueWorld.about(second, told));
        assertThat(desk.available(number, "north")).contains(12);
        assertThat(world.outcomeOf(first)).isEqualTo("delivered");
        assertThat(world.reasonOf(second)).contains(first.toString()).contains(second.toString());
        desk.deactivate(first);
        desk.settle();
        assertThat(desk.available(number, "north")).contains(34);
        desk.activate(first);
        desk.settle();
        assertThat(desk.available(number, "north")).as("the other has it now").contains(34);
    }

    @Test
    void refusesAQuantityInAUnitOfAnotherGroup() {
        UUID group = world.dynamics().seed("uomschedule", Map.of("name", "Weight", "baseuomname", "kg"));
        UUID kg = world.dynamics()
                .seed("uom", Map.of("name", "kg", "quantity", 1, "uomscheduleid", new Ref("uomschedule", group)));
        UUID row = desk.row(product, "North", 12, Map.of("msdyn_unit", new Ref("uom", kg)));
        world.settle();
        assertThat(world.outcomeOf(row)).isEqualTo("parked");
        assertThat(world.reasonOf(row)).contains(row.toString()).contains(kg.toString());
    }
}
