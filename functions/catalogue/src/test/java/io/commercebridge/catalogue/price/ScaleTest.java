package io.commercebridge.catalogue.price;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.testkit.dynamics.store.Ref;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The discount list of a price list item gives it further price rows. */
@QuarkusTest
class ScaleTest extends PriceTestBase {
    private UUID scale = new UUID(0, 0);
    private UUID tens = scale;
    private UUID item = scale;

    @BeforeEach
    void aPriceWithAScale() {
        scale = desk.discountList(false);
        tens = desk.percent(scale, 10, 49, 5);
        desk.percent(scale, 50, 1_000_000, 10);
        item = desk.item(desk.product(), desk.list("Standard", "EUR"), PriceDesk.scaled("19.99", scale));
        world.settle();
    }

    @Test
    void writesAllRowsInOneChangeSet() {
        assertThat(desk.prices(item)).hasToString("{1=19.99, 10=18.99, 50=17.99, 1000001=19.99}");
        assertThat(desk.rows(item))
                .extracting(row -> row.text("sapConditionId"))
                .contains(item.toString(), item + "-10", item + "-50");
        assertThat(world.outcomeOf(item)).isEqualTo("delivered");
    }

    @Test
    void writesTheRowsThatDifferAndNoOther() {
        world.forgetRequests();
        world.manager().update("discount", tens, Map.of("percentage", 6));
        desk.settle();
        assertThat(desk.prices(item)).hasToString("{1=19.99, 10=18.79, 50=17.99, 1000001=19.99}");
        assertThat(world.sentToShop()).hasSize(1);
        assertThat(world.sentToShop().getFirst())
                .contains(item + "-10\"")
                .doesNotContain(item + "-50\"")
                .doesNotContain(item + "\"");
    }

    @Test
    void takesAwayWhatIsNotInTheScaleAnyMore() {
        world.forgetRequests();
        world.manager().delete("discount", tens);
        desk.settle();
        assertThat(desk.prices(item)).hasToString("{1=19.99, 50=17.99, 1000001=19.99}");
        assertThat(world.commerceRequests()).hasSize(1);
    }

    @Test
    void addsWhatIsAddedToTheScale() {
        world.manager().update("discount", tens, Map.of("highquantity", 19));
        desk.percent(scale, 20, 49, 7);
        desk.settle();
        assertThat(desk.prices(item)).hasToString("{1=19.99, 10=18.99, 20=18.59, 50=17.99, 1000001=19.99}");
    }

    @Test
    void bringsAnOldEventOfTheItemNotBackOnceTheScaleHasChanged() {
        desk.change(item, "amount", new BigDecimal("30"));
        List<BridgeEvent> old = world.takeAll();
        desk.change(item, "amount", new BigDecimal("40"));
        world.manager().delete("discount", tens);
        desk.settle();
        world.handle(old);
        assertThat(desk.prices(item)).hasToString("{1=40, 50=36, 1000001=40}");
        assertThat(world.outcomeOf(item)).isEqualTo("stale");
    }

    @Test
    void movesAllRowsToAnotherUnit() {
        UUID box = world.org().unit("Box " + item, 6);
        world.commerce().seed("Unit", Map.of("code", "Box " + item, "unitType", "pieces"));
        world.forgetRequests();
        desk.change(item, "uomid", new Ref("uom", box));
        world.settle();
        assertThat(desk.prices(item)).hasToString("{1=19.99, 10=18.99, 50=17.99, 1000001=19.99}");
        assertThat(desk.rows(item))
                .allSatisfy(row -> assertThat(row.text("unit/code")).isEqualTo("Box " + item));
        assertThat(world.commerceRequests()).hasSize(1);
    }

    @Test
    void takesAllRowsAwayWithTheItem() {
        world.manager().delete("productpricelevel", item);
        world.settle();
        assertThat(desk.rows(item)).isEmpty();
    }

    @Test
    void takesAnAmountOff() {
        UUID amounts = desk.discountList(true);
        world.manager()
                .insert(
                        "discount",
                        Map.of(
                                "discounttypeid", new Ref("discounttype", amounts),
                                "lowquantity", 10,
                                "amount", new BigDecimal("0.495")));
        desk.change(item, "discounttypeid", new Ref("discounttype", amounts));
        world.settle();
        assertThat(desk.prices(item)).hasToString("{1=19.99, 10=19.5}");
    }

    @Test
    void readsTheScalesOfABatchTogether() {
        UUID other = desk.discountList(false);
        desk.percent(other, 5, 9, 3);
        UUID product = desk.product();
        UUID one = desk.item(product, desk.list("Standard", "EUR"), PriceDesk.scaled("100", scale));
        UUID two = desk.item(product, desk.list("Dealers", "EUR"), PriceDesk.scaled("100", other));
        world.forgetRequests();
        world.settle();
        assertThat(desk.prices(one)).hasToString("{1=100, 10=95, 50=90, 1000001=100}");
        assertThat(desk.prices(two)).hasToString("{1=100, 5=97, 10=100}");
        assertThat(world.commerceRequests()).hasSize(1);
        assertThat(world.dynamicsRequests()).as("the lists, and the scales").hasSize(2);
    }
}
