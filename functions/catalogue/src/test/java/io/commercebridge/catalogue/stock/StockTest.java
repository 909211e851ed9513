package io.commercebridge.catalogue.stock;

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

/** An inventory row becomes a stock level and stays one with it. */
@QuarkusTest
class StockTest extends StockTestBase {

    @Test
    void bringsTheStockOfEachWarehouseInOneRequest() {
        UUID north = desk.row(product, "North", 12, Map.of("msdyn_qtyallocated", new BigDecimal("2.5")));
        desk.row(product, "South", 12);
        world.handleAll();
        assertThat(world.commerceRequests()).hasSize(1);
        assertThat(desk.available(number, "north")).contains(9);
        assertThat(desk.available(number, "south"))
                .as("without the safety stock")
                .contains(7);
        assertThat(world.knownRow(north).businessKey()).contains(number);
    }

    @Test
    void changesTheSameStockLevelWithOneRequestAndNoLookUp() {
        UUID row = desk.row(product, "North", 12);
        world.settle();
        world.forgetRequests();
        world.manager().changeStock(row, 20, 3);
        world.handleAll();
        assertThat(desk.available(number, "north")).contains(17);
        assertThat(world.commerceRequests()).hasSize(1);
        assertThat(world.dynamicsRequests()).isEmpty();
    }

    @Test
    void sendsNothingAsLongAsAsMuchIsAvailable() {
        UUID row = desk.row(product, "North", 12);
        world.settle();
        world.forgetRequests();
        world.manager().changeStock(row, 15, 3);
        world.handleAll();
        assertThat(world.requests()).isEmpty();
        assertThat(world.outcomeOf(row)).isEqualTo("unchanged");
    }

    @Test
    void offersNothingBelowZero() {
        desk.row(product, "North", 3, Map.of("msdyn_qtyallocated", 10));
        world.settle();
        assertThat(desk.available(number, "north")).contains(0);
    }

    @Test
    void offersNothingOfARowThatIsOutOfUseOrGone() {
        UUID row = desk.row(product, "North", 12);
        UUID other = desk.row(product, "South", 12);
        world.settle();
        desk.deactivate(row);
        world.manager().delete("msdyn_productinventory", other);
        world.settle();
        assertThat(desk.available(number, "north")).contains(0);
        assertThat(desk.available(number, "south")).contains(0);
        desk.activate(row);
        world.settle();
        assertThat(desk.available(number, "north")).contains(12);
    }

    @Test
    void leavesAStockAwayThatWasDeletedBeforeItCame() {
        UUID row = desk.row(product, "North", 12);
        List<BridgeEvent> created = world.takeAll();
        world.manager().delete("msdyn_productinventory", row);
        world.handleAll();
        world.handle(created);
        assertThat(desk.available(number, "north")).isEmpty();
        assertThat(world.outcomeOf(row)).isEqualTo("stale");
        assertThat(world.requests()).isEmpty();
    }

    @Test
    void movesToAnotherWarehouseAndLeavesNothingBehind() {
        UUID row = desk.row(product, "North", 12);
        world.settle();
        world.forgetRequests();
        desk.change(row, Map.of("msdyn_warehouse", new Ref("msdyn_warehouse", desk.warehouse("South"))));
        world.settle();
        assertThat(desk.available(number, "north")).contains(0);
        assertThat(desk.available(number, "south")).contains(7);
        assertThat(world.commerceRequests()).hasSize(1);
        UUID next = desk.row(product, "North", 4);
        world.settle();
        assertThat(desk.available(number, "north")).as("free for another row").contains(4);
        assertThat(world.outcomeOf(next)).isEqualTo("delivered");
    }

    @Test
    void deliversTheNewestOfTenEventsOfOneRowInOneRequest() {
        UUID row = desk.row(product, "North", 12);
        world.settle();
        world.forgetRequests();
        for (int i = 1; i <= 10; i++) {
            world.manager().changeStock(row, 20 + i, 0);
        }
        world.handle(world.takeAll().reversed());
        assertThat(desk.available(number, "north")).contains(30);
        assertThat(world.commerceRequests()).hasSize(1);
    }

    @Test
    void countsInTheUnitInWhichTheProductIsSold() {
        UUID dozen = world.org().unit("Dozen", 12);
        UUID gross = world.dynamics()
                .seed(
                        "uom",
                        Map.of(
                                "name",
                                "Gross",
                                "quantity",
                                12,
                                "baseuom",
                                new Ref("uom", dozen),
                                "uomscheduleid",
                                new Ref("uomschedule", world.org().unitGroup())));
        desk.row(product, "South", 2, Map.of("msdyn_unit", new Ref("uom", gross), "msdyn_qtyallocated", 1));
        world.settle();
        assertThat(desk.available(number, "south")).contains(139);
        String packs = CatalogueWorld.freshNumber();
        world.commerce().seed("Unit", Map.of("code", "Dozen", "unitType", "pieces"));
        UUID packed = world.knownProduct(packs, Map.of("defaultuomid", new Ref("uom", dozen)));
        desk.row(packed, "North", 30);
        world.settle();
        assertThat(desk.available(packs, "north")).as("two dozen and a half").contains(2);
    }
}
