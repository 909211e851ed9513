package io.commercebridge.catalogue.price;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.catalogue.CatalogueWorld;
import io.commercebridge.testkit.commerce.data.ItemView;
import io.commercebridge.testkit.dynamics.store.Ref;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A price list item becomes a price row and stays one with it. */
@QuarkusTest
class PriceTest extends PriceTestBase {

    @Test
    void bringsAPriceInOneRequest() {
        String number = CatalogueWorld.freshNumber();
        UUID product = world.knownProduct(number, Map.of());
        UUID list = desk.list(
                "Standard",
                "EUR",
                Map.of("begindate", LocalDate.parse("2026-03-01"), "enddate", LocalDate.parse("2026-03-31")));
        UUID item = desk.item(product, list, "19.9900");
        world.handleAll();
        assertThat(world.commerceRequests()).hasSize(1);
        ItemView row = desk.row(item);
        assertThat(row.text("sapConditionId")).isEqualTo(item.toString());
        assertThat(row.number("price")).isEqualByComparingTo("19.99");
        assertThat(row.text("currency/isocode")).isEqualTo("EUR");
        assertThat(row.text("unit/code")).isEqualTo("pieces");
        assertThat(row.number("minqtd")).isEqualByComparingTo("1");
        assertThat(row.number("unitFactor")).isEqualByComparingTo("1");
        assertThat(row.get("net")).contains(true);
        assertThat(row.text("product/code")).isEqualTo(number);
        assertThat(row.text("catalogVersion/version")).isEqualTo("Staged");
        assertThat(row.get("ug/code")).isEmpty();
        assertThat(row.date("startTime")).contains(Instant.parse("2026-03-01T00:00:00Z"));
        assertThat(row.date("endTime")).contains(Instant.parse("2026-03-31T23:59:59Z"));
        assertThat(world.knownRow(item).businessKey()).contains(number);
    }

    @Test
    void givesEachPriceListItsGroupAndEachCurrencyItsRow() {
        UUID product = desk.product();
        UUID everybodys = desk.item(product, desk.list("Standard", "EUR"), "10");
        UUID dealers = desk.item(product, desk.list("Dealers", "EUR"), "8");
        UUID dollars = desk.item(product, desk.list("Friends", "USD"), "9.125");
        world.handleAll();
        assertThat(world.commerceRequests()).hasSize(1);
        assertThat(desk.row(everybodys).get("ug/code")).isEmpty();
        assertThat(desk.row(dealers).text("ug/code")).isEqualTo("DEALER");
        assertThat(desk.row(dollars).text("currency/isocode")).isEqualTo("USD");
        assertThat(desk.row(dollars).number("price"))
                .as("more digits than a cent")
                .isEqualByComparingTo("9.125");
    }

    @Test
    void sendsNothingForWhatHasNotChanged() {
        UUID item = desk.knownItem("10");
        desk.change(item, "amount", new BigDecimal("10.00"));
        world.handleAll();
        assertThat(world.commerceRequests()).isEmpty();
        assertThat(world.outcomeOf(item)).isEqualTo("unchanged");
    }

    @Test
    void changesTheSameRowWithOneRequestAndNoLookUp() {
        UUID item = desk.knownItem("10");
        long pk = desk.row(item).pk();
        desk.change(item, "amount", new BigDecimal("12"));
        world.handleAll();
        assertThat(desk.row(item).pk()).isEqualTo(pk);
        assertThat(desk.row(item).number("price")).isEqualByComparingTo("12");
        assertThat(world.commerceRequests()).hasSize(1);
        assertThat(world.dynamicsRequests()).as("the price list").hasSize(1);
    }

    @Test
    void takesADeletedPriceAway() {
        UUID item = desk.knownItem("10");
        world.manager().delete("productpricelevel", item);
        world.handleAll();
        assertThat(desk.rows(item)).isEmpty();
        assertThat(world.outcomeOf(item)).isEqualTo("delivered");
        assertThat(world.commerceRequests()).hasSize(1);
    }

    @Test
    void leavesAPriceAwayThatWasDeletedBeforeItCame() {
        UUID item = desk.item(desk.product(), desk.list("Standard", "EUR"), "10");
        var created = world.takeAll();
        world.manager().delete("productpricelevel", item);
        world.handleAll();
        assertThat(world.outcomeOf(item)).isEqualTo("ignored");
        world.handle(created);
        assertThat(desk.rows(item)).isEmpty();
        assertThat(world.outcomeOf(item)).isEqualTo("stale");
        assertThat(world.commerceRequests()).isEmpty();
    }

    @Test
    void movesTheRowToAnotherUnit() {
        UUID item = desk.knownItem("10");
        UUID dozen = world.org().unit("Dozen " + item, 12);
        world.commerce().seed("Unit", Map.of("code", "Dozen " + item, "unitType", "pieces"));
        desk.change(item, "uomid", new Ref("uom", dozen));
        world.handleAll();
        assertThat(world.commerceRequests()).hasSize(1);
        assertThat(desk.row(item).text("unit/code")).isEqualTo("Dozen " + item);
        desk.change(item, "amount", new BigDecimal("11"));
        world.handleAll();
        assertThat(desk.row(item).number("price")).isEqualByComparingTo("11");
    }

    @Test
    void deliversTheNewestOfTenEventsOfOnePriceInOneRequest() {
        UUID item = desk.knownItem("10");
        for (int i = 1; i <= 10; i++) {
            desk.change(item, "amount", new BigDecimal(20 + i));
        }
        world.handle(world.takeAll().reversed());
        assertThat(world.commerceRequests()).hasSize(1);
        assertThat(desk.row(item).number("price")).isEqualByComparingTo("30");
    }

    @Test
    void takesAProductThatCameToTheShopByOtherWays() {
        String number = CatalogueWorld.freshNumber();
        UUID product = world.org().product(number, "From before");
        world.commerce()
                .seed(
                        "Product",
                        Map.of(
                                "code",
                                number,
                                "catalogVersion",
                                Map.of("version", "Staged", "catalog", Map.of("id", "Default"))));
        UUID item = desk.item(product, desk.list("Standard", "EUR"), "10");
        world.handleAll();
        assertThat(desk.row(item).text("product/code")).isEqualTo(number);
        assertThat(world.commerceRequests()).as("the question and the answer").hasSize(2);
        assertThat(List.of(world.outcomeOf(item))).containsExactly("delivered");
    }
}
