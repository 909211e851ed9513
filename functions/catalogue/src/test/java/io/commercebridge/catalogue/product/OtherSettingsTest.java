package io.commercebridge.catalogue.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.catalogue.CatalogueTestBase;
import io.commercebridge.catalogue.CatalogueWorld;
import io.commercebridge.testkit.commerce.data.ItemView;
import io.commercebridge.testkit.server.Fault;
import io.commercebridge.testkit.server.Journal;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a customer may decide otherwise. */
@QuarkusTest
@TestProfile(OtherSettings.class)
class OtherSettingsTest extends CatalogueTestBase {
    private final String number = CatalogueWorld.freshNumber();

    private ItemView stock() {
        return world.commerce().item("StockLevel", number + "|north");
    }

    private List<String> addressed() {
        return world.commerceRequests().stream()
                .map(Journal.Entry::request)
                .map(request -> request.path())
                .toList();
    }

    @Test
    void writesNamesAndDescriptionsInEachLanguage() {
        UUID id = world.knownProduct(
                number,
                Map.of("name", "Tent", "vendorname", "Zelt", "description", "For two", "suppliername", "Für zwei"));
        ItemView product = world.shown(number);
        assertThat(product.text("name", "en")).contains("Tent");
        assertThat(product.text("name", "de")).contains("Zelt");
        assertThat(product.text("description", "de")).contains("Für zwei");
        Map<String, Object> german = new HashMap<>();
        german.put("suppliername", null);
        german.put("statecode", 3);
        german.put("statuscode", 3);
        world.change(id, german);
        world.settle();
        assertThat(world.sentToShop().getFirst())
                .contains("\"localizedAttributes\":[{\"language\":\"de\",\"description\":null}]");
        assertThat(world.shown(number).text("description", "de")).isEmpty();
        assertThat(world.shown(number).text("name", "de")).contains("Zelt");
    }

    @Test
    void countsDaysInTheShopsZoneAndLeavesItsTaxGroupsAlone() {
        world.knownProduct(number, Map.of("cb_taxclass", "standard", "validtodate", LocalDate.parse("2026-07-31")));
        assertThat(world.shown(number).date("offlineDate")).contains(Instant.parse("2026-07-31T21:59:59Z"));
        assertThat(world.shown(number).reference("Europe1PriceFactory_PTG")).isEmpty();
    }

    @Test
    void writesTheQuantityOfAProductAfterTheProduct() {
        UUID id = world.product(number, Map.of("quantityonhand", new BigDecimal("12.5")));
        world.handleAll();
        assertThat(stock().number("available")).isEqualByComparingTo("10");
        assertThat(addressed())
                .containsExactly(
                        "/odata2webservices/InboundProduct/$batch", "/odata2webservices/InboundOMSStockLevel/$batch");
        world.forgetRequests();
        world.change(id, Map.of("quantityonhand", new BigDecimal("1")));
        world.handleAll();
        assertThat(stock().number("available")).isEqualByComparingTo("0");
        assertThat(addressed()).containsExactly("/odata2webservices/InboundOMSStockLevel/$batch");
        world.forgetRequests();
        world.change(id, Map.of("name", "Tent"));
        world.handleAll();
        assertThat(addressed()).containsExactly("/odata2webservices/InboundProduct/$batch");
    }

    @Test
    void saysNothingOfAQuantityThatDynamicsDoesNotKeep() {
        UUID id = world.product(number, Map.of());
        world.settle();
        assertThat(addressed()).containsExactly("/odata2webservices/InboundProduct/$batch");
        world.change(id, Map.of("quantityonhand", new BigDecimal("8")));
        world.settle();
        Map<String, Object> emptied = new HashMap<>();
        emptied.put("quantityonhand", null);
        world.change(id, emptied);
        world.settle();
        assertThat(stock().number("available")).isEqualByComparingTo("0");
    }

    @Test
    void failsTheEventWhoseStockFailsThoughTheProductIsThereAndRepeatsBoth() {
        world.commerce()
                .faults()
                .arm(Fault.of("POST", "InboundOMSStockLevel", 1, new Fault.Action.Answer(400, Map.of(), "{}")));
        UUID id = world.product(number, Map.of("quantityonhand", new BigDecimal("9")));
        UUID other = world.product(CatalogueWorld.freshNumber(), Map.of());
        world.settle();
        assertThat(world.outcomeOf(id)).isEqualTo("parked");
        assertThat(world.isInShop(number)).isTrue();
        assertThat(world.outcomeOf(other)).isEqualTo("delivered");
        world.change(id, Map.of("name", "Tent"));
        world.settle();
        assertThat(stock().number("available")).isEqualByComparingTo("7");
        assertThat(world.shown(number).text("name")).isEqualTo("Tent");
        assertThat(world.knownRow(id).parked()).isEmpty();
    }
}
