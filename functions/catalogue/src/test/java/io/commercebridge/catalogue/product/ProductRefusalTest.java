package io.commercebridge.catalogue.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.catalogue.CatalogueTestBase;
import io.commercebridge.catalogue.CatalogueWorld;
import io.commercebridge.testkit.dynamics.store.Ref;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Products that cannot be carried over as they are, and others beside them that can. */
@QuarkusTest
class ProductRefusalTest extends CatalogueTestBase {
    private final String number = CatalogueWorld.freshNumber();

    @Test
    void parksAnUnmappedTaxClassAndNamesTableAndValue() {
        UUID id = world.product(number, Map.of("cb_taxclass", "luxury"));
        world.settle();
        assertThat(world.outcomeOf(id)).isEqualTo("parked");
        assertThat(world.reasonOf(id)).isEqualTo("code table 'tax group' has no entry for 'luxury'");
        assertThat(world.commerceRequests()).isEmpty();
        world.change(id, Map.of("cb_taxclass", "exempt"));
        world.settle();
        assertThat(world.shown(number).text("Europe1PriceFactory_PTG/code")).isEqualTo("eu-vat-none");
        assertThat(world.knownRow(id).parked()).isEmpty();
    }

    @Test
    void namesAUnitThatTheShopDoesNotHave() {
        UUID barrel = world.org().unit("Barrel", 60);
        UUID id = world.product(number, Map.of("defaultuomid", new Ref("uom", barrel)));
        world.settle();
        assertThat(world.outcomeOf(id)).isEqualTo("parked");
        assertThat(world.reasonOf(id))
                .isEqualTo("product " + number + " refers to what the shop does not have: unit 'Barrel'");
        assertThat(world.isInShop(number)).isFalse();
    }

    @Test
    void deliversFortyNineOfFiftyAndParksTheOther() {
        UUID crate = world.org().unit("Crate", 12);
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < 49; i++) {
            numbers.add(CatalogueWorld.freshNumber());
            world.product(numbers.getLast(), Map.of());
        }
        UUID bad = world.product(number, Map.of("defaultuomid", new Ref("uom", crate)));
        assertThat(world.handleAll()).isEmpty();
        assertThat(world.commerceRequests()).as("one $batch").hasSize(1);
        assertThat(numbers).allMatch(world::isInShop);
        assertThat(world.isInShop(number)).isFalse();
        assertThat(world.outcomeOf(bad)).isEqualTo("parked");
        assertThat(world.parkedOf(bad.toString())).hasSize(1);
    }
}
