package io.commercebridge.catalogue.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.catalogue.CatalogueTestBase;
import io.commercebridge.catalogue.CatalogueWorld;
import io.commercebridge.flowtest.SecondByNow;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.testkit.commerce.data.ItemView;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A deleted product leaves the shop, and its number is another row's to take. */
@QuarkusTest
class DeletionTest extends CatalogueTestBase {
    private final String number = CatalogueWorld.freshNumber();

    @BeforeAll
    static void withoutTheKey() {
        restart(dynamics -> dynamics.withClock(new SecondByNow()).withoutKey("cb_productnumber"));
    }

    @Test
    void takesADeletedProductOffAndOutOfItsFamily() {
        UUID family = world.manager().createFamily(CatalogueWorld.freshNumber(), "Tents");
        UUID id = world.knownProduct(number, Map.of("name", "Tent", "parentproductid", CatalogueWorld.ref(family)));
        world.manager().delete("product", id);
        world.settle();
        ItemView product = world.shown(number);
        assertThat(product.text("approvalStatus/code")).isEqualTo("unapproved");
        assertThat(product.date("offlineDate")).isPresent();
        assertThat(product.list("supercategories")).isEmpty();
        assertThat(product.text("name")).isEqualTo("Tent");
        assertThat(world.outcomeOf(id)).isEqualTo("delivered");
    }

    @Test
    void leavesAnEarlierOfflineDateAsItWas() {
        UUID id = world.knownProduct(number, Map.of("validtodate", LocalDate.parse("2025-12-31")));
        var offline = world.shown(number).date("offlineDate");
        world.manager().delete("product", id);
        world.settle();
        assertThat(world.shown(number).date("offlineDate")).isEqualTo(offline);
    }

    @Test
    void ignoresAProductThatWasDeletedBeforeItWasInTheShop() {
        UUID id = world.product(number, Map.of());
        world.manager().delete("product", id);
        world.settle();
        assertThat(world.isInShop(number)).isFalse();
        assertThat(world.requests()).as("asks for nothing that is gone").hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void parksTheSecondRowOfANumberWithBothIdsAndLeavesTheProductAlone() {
        UUID first = world.knownProduct(number, Map.of("name", "The first"));
        UUID second = world.product(number, Map.of("name", "The second"));
        tellUntilNothingComesAgain(world.takeAll());
        assertThat(world.outcomeOf(second)).isEqualTo("parked");
        assertThat(world.reasonOf(second)).contains(first.toString()).contains(second.toString());
        assertThat(world.shown(number).text("name")).isEqualTo("The first");
    }

    @Test
    void leavesThePlaceToTheFirstOfTwoThatComeTogether() {
        UUID first = world.product(number, Map.of("name", "The first"));
        UUID second = world.product(number, Map.of("name", "The second"));
        tellUntilNothingComesAgain(world.takeAll());
        assertThat(List.of(world.outcomeOf(first), world.outcomeOf(second)))
                .containsExactlyInAnyOrder("delivered", "parked");
    }

    @Test
    void letsAnotherRowTakeTheNumberOfADeletedOne() {
        UUID first = world.knownProduct(number, Map.of("name", "The first"));
        world.manager().delete("product", first);
        world.settle();
        UUID second = world.product(number, Map.of("name", "The second"));
        world.settle();
        assertThat(world.outcomeOf(second)).as(world.reasonOf(second)).isEqualTo("delivered");
        ItemView product = world.shown(number);
        assertThat(product.text("name")).isEqualTo("The second");
        assertThat(product.text("approvalStatus/code")).isEqualTo("approved");
        assertThat(product.get("offlineDate")).isEmpty();
    }

    @Test
    void releasesTheSecondRowWhenTheDeletionOfTheFirstIsToldLater() {
        UUID first = world.knownProduct(number, Map.of("name", "The first"));
        world.manager().delete("product", first);
        List<BridgeEvent> deletion = world.takeAll();
        UUID second = world.product(number, Map.of("name", "The second"));
        tellUntilNothingComesAgain(world.takeAll());
        assertThat(world.outcomeOf(second)).isEqualTo("parked");
        world.handle(deletion);
        world.runQueue();
        assertThat(world.outcomeOf(second)).as(world.reasonOf(second)).isEqualTo("delivered");
        assertThat(world.shown(number).text("name")).isEqualTo("The second");
        assertThat(world.knownRow(second).parked()).isEmpty();
    }

    private void tellUntilNothingComesAgain(List<BridgeEvent> events) {
        List<BridgeEvent> open = events;
        while (!open.isEmpty()) {
            List<String> again = world.handle(open);
            open = open.stream().filter(event -> again.contains(event.id())).toList();
        }
    }
}
