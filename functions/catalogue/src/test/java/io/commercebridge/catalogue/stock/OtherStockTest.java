package io.commercebridge.catalogue.stock;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.testkit.dynamics.store.Ref;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a customer may decide otherwise. */
@QuarkusTest
@TestProfile(OtherStock.class)
class OtherStockTest extends StockTestBase {

    @Test
    void tellsHowFarTheStockIsBelowNothing() {
        desk.row(product, "North", 3, Map.of("msdyn_qtyallocated", 10));
        world.settle();
        assertThat(desk.available(number, "north")).contains(-7);
    }

    @Test
    void keepsBackWhatTheRowSaysOrElseWhatTheWarehouseSays() {
        UUID row = desk.row(product, "South", 20, Map.of("msdyn_reorderpoint", 8));
        world.settle();
        assertThat(desk.available(number, "south")).contains(12);
        desk.change(row, Map.of("msdyn_reorderpoint", 0));
        world.settle();
        assertThat(desk.available(number, "south")).contains(20);
        UUID other = desk.row(product, "North", 20);
        world.settle();
        assertThat(desk.available(number, "north")).contains(20);
        assertThat(world.outcomeOf(other)).isEqualTo("delivered");
    }

    @Test
    void leavesWarehousesAloneThatAreNotOfTheShop() {
        UUID row = desk.row(product, "Moon", 20);
        world.settle();
        assertThat(world.outcomeOf(row)).isEqualTo("ignored");
        assertThat(world.commerceRequests()).isEmpty();
        UUID known = desk.row(product, "North", 20);
        world.settle();
        desk.change(known, Map.of("msdyn_warehouse", new Ref("msdyn_warehouse", desk.warehouse("Moon"))));
        world.settle();
        assertThat(desk.available(number, "north")).contains(0);
    }
}
