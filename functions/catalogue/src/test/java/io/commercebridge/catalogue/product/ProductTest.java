package io.commercebridge.catalogue.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.catalogue.CatalogueTestBase;
import io.commercebridge.catalogue.CatalogueWorld;
import io.commercebridge.testkit.commerce.data.ItemView;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A product of Dynamics becomes one of the shop and stays one with it. */
@QuarkusTest
class ProductTest extends CatalogueTestBase {
    private final String number = CatalogueWorld.freshNumber();

    @Test
    void bringsAWholeProductInOneRequest() {
        UUID id = world.product(
                number,
                Map.of(
                        "name", "Alpine tent",
                        "description", "For two, in winter.",
                        "cb_taxclass", "standard",
                        "validfromdate", LocalDate.parse("2026-03-01"),
                        "validtodate", LocalDate.parse("2026-03-31")));
        world.handleAll();
        assertThat(world.outcomeOf(id)).as(world.reasonOf(id)).isEqualTo("delivered");
        assertThat(world.commerceRequests()).hasSize(1);
        ItemView product = world.shown(number);
        assertThat(product.text("name")).isEqualTo("Alpine tent");
        assertThat(product.text("description")).isEqualTo("For two, in winter.");
        assertThat(product.text("approvalStatus/code")).isEqualTo("approved");
        assertThat(product.text("unit/code")).isEqualTo("pieces");
        assertThat(product.text("Europe1PriceFactory_PTG/code")).isEqualTo("eu-vat-full");
        assertThat(product.date("onlineDate")).contains(Instant.parse("2026-03-01T00:00:00Z"));
        assertThat(product.date("offlineDate")).contains(Instant.parse("2026-03-31T23:59:59Z"));
        assertThat(world.knownRow(id).written().orElseThrow().counterpart()).isEqualTo("Staged|Default|" + number);
        assertThat(world.knownRow(id).businessKey()).contains(number);
    }

    @Test
    void sendsOneAttributeForOneColumn() {
        UUID id = world.knownProduct(number, Map.of("cb_taxclass", "standard"));
        world.change(id, Map.of("cb_taxclass", "reduced"));
        meter.take();
        world.handleAll();
        assertThat(meter.take()).as("DynamoDB units: one read, one write").isLessThanOrEqualTo(3);
        assertThat(world.requests()).hasSize(1);
        assertThat(world.sentToShop().getFirst())
                .contains("{\"code\":\"" + number + "\",\"catalogVersion\":{\"version\":\"Staged\",\"catalog\":"
                        + "{\"id\":\"Default\"}},\"Europe1PriceFactory_PTG\":{\"code\":\"eu-vat-half\"}}");
        assertThat(world.shown(number).text("Europe1PriceFactory_PTG/code")).isEqualTo("eu-vat-half");
    }

    @Test
    void emptiesWhatIsEmptied() {
        UUID id = world.knownProduct(
                number,
                Map.of(
                        "cb_taxclass", "standard",
                        "description", "For two.",
                        "validtodate", LocalDate.parse("2026-03-31")));
        Map<String, Object> emptied = new HashMap<>();
        emptied.put("cb_taxclass", null);
        emptied.put("description", null);
        emptied.put("validtodate", null);
        world.change(id, emptied);
        world.settle();
        ItemView product = world.shown(number);
        assertThat(product.get("description")).isEmpty();
        assertThat(product.get("offlineDate")).isEmpty();
        assertThat(product.reference("Europe1PriceFactory_PTG")).isEmpty();
        assertThat(product.text("name")).isEqualTo("Product " + number);
    }

    @Test
    void followsTheProductThroughItsLife() {
        UUID id = world.knownProduct(number, Map.of());
        assertThat(approval()).isEqualTo("approved");
        world.manager().reviseProduct(id);
        world.settle();
        assertThat(approval()).isEqualTo("check");
        world.manager().publishProduct(id);
        world.settle();
        assertThat(approval()).isEqualTo("approved");
        world.manager().retireProduct(id);
        Instant retired = modified(id);
        world.settle();
        assertThat(approval()).isEqualTo("unapproved");
        assertThat(world.shown(number).date("offlineDate")).contains(retired);
        world.manager().activateProduct(id);
        world.settle();
        assertThat(approval()).isEqualTo("approved");
        assertThat(world.shown(number).get("offlineDate")).isEmpty();
    }

    private String approval() {
        return world.shown(number).text("approvalStatus/code");
    }

    private Instant modified(UUID id) {
        return (Instant) world.manager().read("product", id).get("modifiedon").orElseThrow();
    }

    @Test
    void keepsTheShopsOwnTextsInOtherLanguages() {
        UUID id = world.knownProduct(number, Map.of("name", "Tent"));
        world.commerce()
                .save(
                        "Product",
                        Map.of(
                                "code", number,
                                "catalogVersion", Map.of("version", "Staged", "catalog", "Default"),
                                "name", Map.of("en", "Tent", "fr", "Tente")));
        world.change(id, Map.of("name", "Alpine tent"));
        world.settle();
        assertThat(world.shown(number).text("name", "en")).contains("Alpine tent");
        assertThat(world.shown(number).text("name", "fr")).contains("Tente");
    }

    @Test
    void staysUnderItsFirstNumberAndSaysSo() {
        UUID id = world.knownProduct(number, Map.of());
        String other = CatalogueWorld.freshNumber();
        world.change(id, Map.of("productnumber", other, "name", "Renamed"));
        world.settle();
        assertThat(world.shown(number).text("name")).isEqualTo("Renamed");
        assertThat(world.isInShop(other)).isFalse();
        assertThat(world.warningsOf(id))
                .containsExactly("the product number is " + other + " now, the product stays " + number);
    }

    @Test
    void deliversABundleWithoutItsPartsAndSaysSo() {
        UUID id = world.product(number, Map.of("productstructure", 3));
        world.settle();
        assertThat(world.shown(number).text("approvalStatus/code")).isEqualTo("check");
        assertThat(world.warningsOf(id)).containsExactly("the parts of bundle " + number + " are not carried over");
    }
}
