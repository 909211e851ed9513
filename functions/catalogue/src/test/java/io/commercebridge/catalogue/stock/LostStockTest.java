package io.commercebridge.catalogue.stock;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.catalogue.LostAnswers;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.testkit.dynamics.store.Ref;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Nobody knows how an attempt ended: the next one leaves what is right, and nothing else. */
@QuarkusTest
class LostStockTest extends StockTestBase {

    private void lose(List<BridgeEvent> events) {
        List<String> again = LostAnswers.of(world.commerce(), "InboundOMSStockLevel", () -> world.handle(events));
        assertThat(again).as("events that come again").isNotEmpty();
    }

    @Test
    void i4GoesBackToWhatWasDeliveredBeforeALostAnswer() {
        UUID row = desk.row(product, "North", 5);
        world.settle();
        world.manager().changeStock(row, 7, 0);
        List<BridgeEvent> told = new ArrayList<>(world.takeAll());
        lose(told);
        assertThat(desk.available(number, "north")).contains(7);
        world.manager().changeStock(row, 5, 0);
        told.addAll(world.takeAll());
        world.handle(told);
        assertThat(desk.available(number, "north")).contains(5);
    }

    @Test
    void i4OffersNothingOfARowThatWasDeletedAfterALostAnswer() {
        UUID row = desk.row(product, "North", 5);
        List<BridgeEvent> told = new ArrayList<>(world.takeAll());
        lose(told);
        world.manager().delete("msdyn_productinventory", row);
        told.addAll(world.takeAll());
        world.handle(told);
        assertThat(desk.available(number, "north")).contains(0);
        UUID next = desk.row(product, "North", 6);
        desk.settle();
        assertThat(desk.available(number, "north")).contains(6);
        assertThat(world.outcomeOf(next)).isEqualTo("delivered");
    }

    @Test
    void i4LeavesNothingInTheFormerWarehouseAfterALostAnswer() {
        UUID row = desk.row(product, "North", 5);
        world.settle();
        desk.change(row, Map.of("msdyn_warehouse", new Ref("msdyn_warehouse", desk.warehouse("South"))));
        List<BridgeEvent> told = new ArrayList<>(world.takeAll());
        lose(told);
        desk.change(row, Map.of("msdyn_qtyonhand", 25));
        told.addAll(world.takeAll());
        world.handle(told);
        assertThat(desk.available(number, "north")).contains(0);
        assertThat(desk.available(number, "south")).contains(20);
    }
}
