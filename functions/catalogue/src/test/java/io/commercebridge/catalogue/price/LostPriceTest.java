package io.commercebridge.catalogue.price;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.catalogue.LostAnswers;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.testkit.dynamics.store.Ref;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Nobody knows how an attempt ended: the next one leaves what is right, and nothing else. */
@QuarkusTest
class LostPriceTest extends PriceTestBase {

    private void lose(List<BridgeEvent> events) {
        List<String> again = LostAnswers.of(world.commerce(), "InboundPriceRow", () -> world.handle(events));
        assertThat(again).as("events that come again").isNotEmpty();
    }

    @Test
    void i2MakesNoSecondRowAfterALostAnswer() {
        UUID item = desk.item(desk.product(), desk.list("Standard", "EUR"), "10");
        List<BridgeEvent> told = world.takeAll();
        lose(told);
        assertThat(desk.prices(item)).hasToString("{1=10}");
        world.handle(told);
        assertThat(desk.prices(item)).hasToString("{1=10}");
        assertThat(world.outcomeOf(item)).isEqualTo("delivered");
    }

    @Test
    void i4GoesBackToWhatWasDeliveredBeforeALostAnswer() {
        UUID item = desk.knownItem("10");
        desk.change(item, "amount", new BigDecimal("11"));
        List<BridgeEvent> told = new ArrayList<>(world.takeAll());
        lose(told);
        assertThat(desk.prices(item)).hasToString("{1=11}");
        desk.change(item, "amount", new BigDecimal("10"));
        told.addAll(world.takeAll());
        world.handle(told);
        assertThat(desk.prices(item)).hasToString("{1=10}");
    }

    @Test
    void i4LeavesNoRowOfAScaleThatChangedAfterALostAnswer() {
        UUID scale = desk.discountList(false);
        UUID tens = desk.percent(scale, 10, 49, 5);
        UUID item = desk.item(desk.product(), desk.list("Standard", "EUR"), PriceDesk.scaled("100", scale));
        List<BridgeEvent> told = world.takeAll();
        lose(told);
        assertThat(desk.prices(item)).hasToString("{1=100, 10=95, 50=100}");
        world.manager().update("discount", tens, Map.of("lowquantity", 20));
        world.handle(told);
        desk.settle();
        assertThat(desk.prices(item)).hasToString("{1=100, 20=95, 50=100}");
    }

    @Test
    void i4LeavesNoRowOfAPriceThatWasDeletedAfterALostAnswer() {
        UUID item = desk.item(desk.product(), desk.list("Standard", "EUR"), "10");
        List<BridgeEvent> told = new ArrayList<>(world.takeAll());
        lose(told);
        world.manager().delete("productpricelevel", item);
        told.addAll(world.takeAll());
        world.handle(told);
        assertThat(desk.rows(item)).isEmpty();
    }

    @Test
    void i4LeavesNoRowInTheFormerUnitAfterALostAnswer() {
        UUID item = desk.knownItem("10");
        UUID pack = world.org().unit("Pack", 6);
        world.commerce().seed("Unit", Map.of("code", "Pack", "unitType", "pieces"));
        desk.change(item, "uomid", new Ref("uom", pack));
        List<BridgeEvent> told = world.takeAll();
        lose(told);
        world.handle(told);
        assertThat(desk.row(item).text("unit/code")).isEqualTo("Pack");
        assertThat(world.outcomeOf(item)).isEqualTo("delivered");
    }

    @Test
    void i2ComesToTheEndOfABatchOfWhichAPartFailed() {
        List<UUID> items = desk.items(6, desk.list("Standard", "EUR"));
        List<BridgeEvent> told = world.takeAll();
        world.commerce().switches().loseNextCreates(3);
        List<String> again = world.handle(told);
        assertThat(again).hasSize(3);
        for (UUID item : items) {
            desk.change(item, "amount", new BigDecimal("12"));
        }
        world.handle(told.stream().filter(event -> again.contains(event.id())).toList());
        desk.settle();
        assertThat(items).allSatisfy(item -> assertThat(desk.prices(item)).hasToString("{1=12}"));
    }

    @Test
    void deletesWhatSomebodyElseHasDeletedAlready() {
        UUID item = desk.knownItem("10");
        world.commerce().remove("PriceRow", item.toString());
        world.manager().delete("productpricelevel", item);
        world.settle();
        assertThat(world.outcomeOf(item)).isEqualTo("delivered");
        assertThat(desk.rows(item)).isEmpty();
    }
}
