package io.commercebridge.catalogue.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.catalogue.CatalogueTestBase;
import io.commercebridge.catalogue.CatalogueWorld;
import io.commercebridge.testkit.commerce.data.ItemView;
import io.commercebridge.testkit.server.Journal;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A family becomes a category, and what stands in it is in that category. */
@QuarkusTest
class FamilyTest extends CatalogueTestBase {
    private final String number = CatalogueWorld.freshNumber();
    private final String tents = CatalogueWorld.freshNumber();
    private final String sale = CatalogueWorld.freshNumber();

    private UUID family(String code, String name) {
        return world.manager().createFamily(code, name);
    }

    private ItemView category(String code) {
        return world.commerce().item("Category", "Staged|Default|" + code);
    }

    private static List<String> above(ItemView item) {
        return item.list("supercategories").stream()
                .map(category -> category.text("code"))
                .sorted()
                .toList();
    }

    /** The shop's own people put it there too. */
    private void alsoIn(String category) {
        Map<String, Object> version = Map.of("version", "Staged", "catalog", "Default");
        world.commerce()
                .seed("Category", Map.of("code", category, "catalogVersion", version, "name", Map.of("en", "Sale")));
        world.commerce()
                .seed(
                        "Category",
                        Map.of("code", category, "catalogVersion", version, "products", List.of(world.shown(number))));
    }

    @Test
    void bringsAFamilyWithItsProductInOneRequest() {
        UUID outdoor = family(sale, "Outdoor");
        UUID family = world.manager()
                .insert(
                        "product",
                        Map.of(
                                "productnumber",
                                tents,
                                "name",
                                "Tents",
                                "description",
                                "All of them",
                                "productstructure",
                                2,
                                "parentproductid",
                                CatalogueWorld.ref(outdoor)));
        world.product(number, Map.of("parentproductid", CatalogueWorld.ref(family)));
        world.handleAll();
        assertThat(world.commerceRequests()).hasSize(1);
        assertThat(world.dynamicsRequests()).isEmpty();
        assertThat(category(tents).text("name")).isEqualTo("Tents");
        assertThat(category(tents).text("description")).isEqualTo("All of them");
        assertThat(above(category(tents))).containsExactly(sale);
        assertThat(above(world.shown(number))).containsExactly(tents);
    }

    @Test
    void findsTheCategoryOfAFamilyThatNoEventHasToldYet() {
        UUID family = family(tents, "Tents");
        world.takeAll();
        world.product(number, Map.of("parentproductid", CatalogueWorld.ref(family)));
        world.handleAll();
        assertThat(above(world.shown(number))).containsExactly(tents);
        world.change(family, Map.of("name", "All tents"));
        world.settle();
        assertThat(category(tents).text("name")).isEqualTo("All tents");
    }

    @Test
    void movesAProductBetweenFamiliesAndLeavesTheShopsCategoriesAlone() {
        UUID from = family(tents, "Tents");
        String mats = CatalogueWorld.freshNumber();
        UUID to = family(mats, "Mats");
        UUID id = world.knownProduct(number, Map.of("parentproductid", CatalogueWorld.ref(from)));
        alsoIn(sale);
        world.change(id, Map.of("parentproductid", CatalogueWorld.ref(to)));
        world.handleAll();
        assertThat(above(world.shown(number))).containsExactlyInAnyOrder(mats, sale);
        assertThat(world.commerceRequests().stream().map(Journal.Entry::request).map(request -> request.method()))
                .as("reads its categories, writes them")
                .containsExactly("GET", "POST");
    }

    @Test
    void takesAProductOutOfItsFamily() {
        UUID id = world.knownProduct(number, Map.of("parentproductid", CatalogueWorld.ref(family(tents, "Tents"))));
        Map<String, Object> alone = new HashMap<>();
        alone.put("parentproductid", null);
        world.change(id, alone);
        world.settle();
        assertThat(above(world.shown(number))).isEmpty();
    }

    @Test
    void movesAFamilyWithinItsFamilies() {
        UUID outdoor = family(sale, "Outdoor");
        UUID family = family(tents, "Tents");
        world.settle();
        world.change(family, Map.of("parentproductid", CatalogueWorld.ref(outdoor)));
        world.settle();
        assertThat(above(category(tents))).containsExactly(sale);
        Map<String, Object> alone = new HashMap<>();
        alone.put("parentproductid", null);
        world.change(family, alone);
        world.settle();
        assertThat(above(category(tents))).isEmpty();
    }

    @Test
    void keepsTheCategoryOfADeletedFamilyAndSaysSo() {
        UUID family = family(tents, "Tents");
        world.settle();
        world.forgetRequests();
        world.manager().delete("product", family);
        world.settle();
        assertThat(world.requests()).isEmpty();
        assertThat(category(tents).text("name")).isEqualTo("Tents");
        assertThat(world.warningsOf(family)).containsExactly("the category " + tents + " stays in the shop");
    }

    @Test
    void takesNoNoticeOfAFamilysOwnState() {
        UUID family = family(tents, "Tents");
        world.settle();
        world.forgetRequests();
        world.manager().publishProduct(family);
        world.settle();
        assertThat(world.requests()).isEmpty();
        assertThat(world.outcomeOf(family)).isEqualTo("unchanged");
    }

    @Test
    void refusesAProductWhoseFamilyHasNoNumberUntilItHasOne() {
        // The screens ask for a number, imports need not.
        UUID family = world.dynamics().seed("product", Map.of("name", "Tents", "productstructure", 2));
        world.change(family, Map.of("name", "All tents"));
        UUID id = world.product(number, Map.of("parentproductid", CatalogueWorld.ref(family)));
        world.settle();
        assertThat(world.outcomeOf(id)).isEqualTo("parked");
        assertThat(world.reasonOf(id))
                .isEqualTo("family " + family + " of product " + number + " has no product number");
        assertThat(world.reasonOf(family)).isEqualTo("product " + family + " has no product number");
        world.change(family, Map.of("productnumber", tents));
        world.change(id, Map.of("name", "Tent"));
        world.settle();
        assertThat(above(world.shown(number))).containsExactly(tents);
        assertThat(world.knownRow(id).parked()).isEmpty();
    }
}
