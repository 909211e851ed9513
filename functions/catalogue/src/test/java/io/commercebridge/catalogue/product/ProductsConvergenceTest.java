package io.commercebridge.catalogue.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.catalogue.CatalogueTestBase;
import io.commercebridge.catalogue.CatalogueWorld;
import io.commercebridge.flowtest.RandomHistory;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.testkit.commerce.data.ItemView;
import io.commercebridge.testkit.dynamics.store.Row;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A product is edited, moved, retired, deleted and entered anew, and the flow is told of it in any order. */
@QuarkusTest
class ProductsConvergenceTest extends CatalogueTestBase {

    /** Here changes shall fall into the same second. */
    @BeforeAll
    static void inRealTime() {
        restart(dynamics -> dynamics);
    }

    @Test
    void i4TheShopHasWhatDynamicsHasAfterAnyOrderOfEvents() {
        RandomHistory.playAll(14, seed -> new Life(new CatalogueWorld(flow), seed));
    }

    private static final class Life extends RandomHistory {
        private static final List<String> NAMES = List.of("Tent", "Zelt & Söhne", "テント", "O'Brien <b>tent</b>");
        private final CatalogueWorld world;
        private final String number = CatalogueWorld.freshNumber();
        private final List<UUID> families;
        private UUID product;
        /** A row that is delivered first leaves a text alone that it has not. */
        private boolean isFirst = true;

        Life(CatalogueWorld world, int seed) {
            super(world, seed);
            this.world = world;
            families = List.of(
                    world.manager().createFamily(CatalogueWorld.freshNumber(), "Tents"),
                    world.manager().createFamily(CatalogueWorld.freshNumber(), "Mats"));
            families.forEach(family -> world.manager().publishProduct(family));
            product = enter();
        }

        private UUID enter() {
            return world.product(number, Map.of("name", pick(NAMES), "description", "As entered"));
        }

        private <T> T pick(List<T> some) {
            return some.get(random().nextInt(some.size()));
        }

        @Override
        protected void act() {
            switch (random().nextInt(8)) {
                case 0 -> set("name", pick(NAMES));
                case 1 -> set("description", isFirst && random().nextBoolean() ? null : "Text " + random().nextInt(9));
                case 2 -> set("cb_taxclass", pick(List.of("standard", "reduced", "exempt")));
                case 3 -> set("cb_taxclass", null);
                case 4, 5 -> set("parentproductid", CatalogueWorld.ref(pick(families)));
                case 6 -> lifecycle();
                default -> enterAnew();
            }
        }

        private void set(String column, @Nullable Object value) {
            record(column + "=" + value);
            Map<String, Object> columns = new HashMap<>();
            columns.put(column, value);
            world.change(product, columns);
        }

        private Row row() {
            return world.manager().read("product", product);
        }

        private void lifecycle() {
            int state = row().choice("statecode").orElse(0);
            record("from state " + state);
            switch (state) {
                case 0 -> world.manager().retireProduct(product);
                case 1 -> world.manager().activateProduct(product);
                default -> world.manager().setState("product", product, 0, 1);
            }
        }

        /** The number is another row's then, and its creation may be told before the deletion. */
        private void enterAnew() {
            record("anew");
            isFirst = false;
            world.manager().delete("product", product);
            product = enter();
        }

        @Override
        protected void handedBack(List<BridgeEvent> events) {
            tellLater(events);
        }

        @Override
        protected void check() {
            assertThat(world.outcomeOf(product)).as(this::story).isNotEqualTo("parked");
            ItemView shown = world.shown(number);
            assertThat(shown.text("name"))
                    .as(this::story)
                    .isEqualTo(row().text("name").orElseThrow());
            assertThat(shown.get("description").map(String::valueOf))
                    .as(this::story)
                    .isEqualTo(row().text("description"));
            assertThat(shown.text("approvalStatus/code")).as(this::story).isEqualTo(approval());
            assertThat(shown.get("offlineDate").isPresent())
                    .as(this::story)
                    .isEqualTo(approval().equals("unapproved"));
            assertThat(shown.reference("Europe1PriceFactory_PTG").map(group -> group.text("code")))
                    .as(this::story)
                    .isEqualTo(row().text("cb_taxclass").map(Life::group));
            assertThat(categories(shown)).as(this::story).isEqualTo(family());
            world.forgetRequests();
            world.settle();
            assertThat(world.requests()).as(this::story).isEmpty();
        }

        private String approval() {
            return switch (row().choice("statecode").orElseThrow()) {
                case 0 -> "approved";
                case 1 -> "unapproved";
                default -> "check";
            };
        }

        private static String group(String taxClass) {
            return Map.of("standard", "eu-vat-full", "reduced", "eu-vat-half").getOrDefault(taxClass, "eu-vat-none");
        }

        private static Set<String> categories(ItemView shown) {
            return shown.list("supercategories").stream()
                    .map(category -> category.text("code"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        private Set<String> family() {
            Optional<Row> family =
                    row().ref("parentproductid").map(parent -> world.manager().read("product", parent.id()));
            return family.flatMap(parent -> parent.text("productnumber")).stream()
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
