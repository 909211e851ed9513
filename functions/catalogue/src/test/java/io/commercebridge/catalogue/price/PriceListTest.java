package io.commercebridge.catalogue.price;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.testkit.dynamics.store.Ref;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What changes a price list changes every price of it. */
@QuarkusTest
class PriceListTest extends PriceTestBase {

    private Instant changed(UUID list) {
        return world.dynamics()
                .row("pricelevel", list)
                .flatMap(row -> row.get("modifiedon"))
                .map(Instant.class::cast)
                .orElseThrow();
    }

    @Test
    void endsThePricesOfAListThatIsTakenOutOfUse() {
        UUID product = desk.product();
        UUID list = desk.list("Standard", "EUR");
        UUID item = desk.item(product, list, "10");
        UUID other = desk.item(product, desk.list("Dealers", "EUR"), "8");
        world.settle();
        world.manager().activatePriceList(list, false);
        desk.settle();
        assertThat(desk.row(item).date("endTime")).contains(changed(list));
        assertThat(desk.row(other).date("endTime")).isEmpty();
        world.manager().activatePriceList(list, true);
        desk.settle();
        assertThat(desk.row(item).date("endTime")).isEmpty();
    }

    @Test
    void takesItsDaysAndItsGroupFromTheList() {
        UUID list = desk.list("Dealers", "EUR");
        UUID item = desk.item(desk.product(), list, "10");
        world.settle();
        world.manager().update("pricelevel", list, Map.of("enddate", LocalDate.parse("2026-12-31")));
        desk.settle();
        assertThat(desk.row(item).date("endTime")).contains(Instant.parse("2026-12-31T23:59:59Z"));
        world.dynamics().rows("pricelevel").stream()
                .filter(row -> row.text("name").filter("Friends"::equals).isPresent())
                .forEach(row -> world.dynamics().amend("pricelevel", row.id(), Map.of("name", "not " + row.id())));
        world.manager().update("pricelevel", list, Map.of("name", "Friends"));
        desk.settle();
        assertThat(desk.row(item).text("ug/code")).isEqualTo("FRIEND");
    }

    /** More items than a page holds, and less requests to the shop than a twentieth of the events. */
    @Test
    void goesThroughALargeListPageByPage() {
        UUID list = desk.list("Standard", "EUR");
        UUID product = desk.product();
        List<UUID> items = new ArrayList<>();
        for (int i = 0; i < 1_100; i++) {
            UUID unit = world.dynamics()
                    .seed(
                            "uom",
                            Map.of(
                                    "name",
                                    "Unit " + i,
                                    "uomscheduleid",
                                    new Ref("uomschedule", world.org().unitGroup())));
            items.add(world.dynamics()
                    .seed(
                            "productpricelevel",
                            Map.of(
                                    "productid", new Ref("product", product),
                                    "pricelevelid", new Ref("pricelevel", list),
                                    "uomid", new Ref("uom", i == 0 ? world.org().pieces() : unit),
                                    "amount", new BigDecimal(i))));
        }
        for (int i = 1; i < items.size(); i++) {
            world.commerce().seed("Unit", Map.of("code", "Unit " + i, "unitType", "pieces"));
        }
        world.forgetRequests();
        world.manager().update("pricelevel", list, Map.of("begindate", LocalDate.parse("2026-03-01")));
        desk.settle();
        assertThat(items).allSatisfy(item -> assertThat(desk.row(item).date("startTime"))
                .contains(Instant.parse("2026-03-01T00:00:00Z")));
        assertThat(world.commerceRequests()).hasSizeLessThanOrEqualTo(items.size() / 20);
    }

    @Test
    void readsAnItemAgainThatIsOlderThanItsList() {
        UUID list = desk.list("Standard", "EUR");
        UUID item = desk.item(desk.product(), list, "10");
        world.settle();
        desk.change(item, "amount", new BigDecimal("11"));
        List<BridgeEvent> eleven = world.takeAll();
        desk.change(item, "amount", new BigDecimal("12"));
        world.settle();
        world.manager().update("pricelevel", list, Map.of("enddate", LocalDate.parse("2026-12-31")));
        world.handle(eleven);
        assertThat(desk.prices(item)).hasToString("{1=12}");
        assertThat(desk.row(item).date("endTime"))
                .as("the list is as it is now")
                .isPresent();
        desk.settle();
        assertThat(desk.prices(item)).hasToString("{1=12}");
    }

    @Test
    void bringsADeletedItemNotBackBecauseItsListHasChanged() {
        UUID list = desk.list("Standard", "EUR");
        UUID item = desk.item(desk.product(), list, "10");
        List<BridgeEvent> created = world.takeAll();
        world.handle(created);
        desk.change(item, "amount", new BigDecimal("11"));
        List<BridgeEvent> eleven = world.takeAll();
        world.manager().delete("productpricelevel", item);
        world.settle();
        world.manager().update("pricelevel", list, Map.of("enddate", LocalDate.parse("2026-12-31")));
        world.handle(eleven);
        desk.settle();
        assertThat(desk.rows(item)).isEmpty();
    }
}
