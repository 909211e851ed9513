package io.commercebridge.catalogue.price;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.catalogue.CatalogueTestBase;
import io.commercebridge.catalogue.CatalogueWorld;
import io.commercebridge.flowtest.RandomHistory;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.testkit.commerce.data.ItemView;
import io.commercebridge.testkit.dynamics.store.Ref;
import io.commercebridge.testkit.dynamics.store.Row;
import io.commercebridge.testkit.server.Fault;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** People change prices, scales and price lists, and the flow is told of it in any order: in the end the shop has them. */
@QuarkusTest
class PricesConvergenceTest extends CatalogueTestBase {

    @Test
    void i4TheShopAsksWhatDynamicsAsksInWhateverOrderItIsTold() {
        RandomHistory.playAll(14, seed -> new Pricing(new CatalogueWorld(flow), seed));
    }

    private static final class Pricing extends RandomHistory {
        private final CatalogueWorld world;
        private final PriceDesk desk;
        private final UUID product;
        private final UUID list;
        private final UUID scale;
        private final UUID box;
        private final List<UUID> items = new ArrayList<>();
        private final List<UUID> discounts = new ArrayList<>();
        private Optional<UUID> item = Optional.empty();

        Pricing(CatalogueWorld world, int seed) {
            super(world, seed);
            this.world = world;
            desk = new PriceDesk(world);
            product = world.product(CatalogueWorld.freshNumber(), Map.of());
            list = desk.list("Dealers", "EUR");
            scale = desk.discountList(false);
            box = world.dynamics()
                    .seed(
                            "uom",
                            Map.of(
                                    "name",
                                    "Box " + product,
                                    "uomscheduleid",
                                    new Ref("uomschedule", world.org().unitGroup())));
            world.commerce().seed("Unit", Map.of("code", "Box " + product, "unitType", "pieces"));
        }

        @Override
        protected void act() {
            if (item.isEmpty()) {
                record("new");
                item = Optional.of(desk.item(product, list, PriceDesk.scaled(amount(), scale)));
                items.add(item.get());
                return;
            }
            UUID id = item.get();
            switch (random().nextInt(11)) {
                case 0 -> discount();
                case 1, 2 -> noDiscount();
                case 3 -> {
                    record("list");
                    world.manager().activatePriceList(list, random().nextBoolean());
                }
                case 4 -> {
                    record("unit");
                    UUID unit = random().nextBoolean() ? box : world.org().pieces();
                    desk.change(id, "uomid", new Ref("uom", unit));
                }
                case 5 -> {
                    record("scale");
                    desk.change(id, "discounttypeid", random().nextBoolean() ? new Ref("discounttype", scale) : null);
                }
                case 6 -> delete(id);
                case 7 -> loseAnAnswer();
                default -> {
                    record("amount");
                    desk.change(id, "amount", new BigDecimal(amount()));
                }
            }
        }

        private void delete(UUID id) {
            record("delete");
            world.manager().delete("productpricelevel", id);
            item = Optional.empty();
        }

        private void loseAnAnswer() {
            record("lose an answer");
            world.commerce().faults().arm(Fault.of("POST", "InboundPriceRow", 1, new Fault.Action.ApplyThenDrop()));
        }

        private String amount() {
            return Integer.toString(100 * (1 + random().nextInt(9)));
        }

        private void discount() {
            record("discount");
            int from = 10 * (1 + discounts.size() + items.size() * 100 + random().nextInt(3) * 1000);
            if (world.dynamics().rows("discount").stream()
                    .noneMatch(
                            row -> row.ref("discounttypeid").orElseThrow().id().equals(scale)
                                    && row.number("lowquantity").orElseThrow().intValueExact() == from)) {
                discounts.add(desk.percent(scale, from, from + 9, 1 + random().nextInt(5)));
            }
        }

        private void noDiscount() {
            if (!discounts.isEmpty()) {
                record("no discount");
                world.manager().delete("discount", discounts.removeFirst());
            }
        }

        @Override
        protected void handedBack(List<BridgeEvent> events) {
            tellLater(events);
        }

        @Override
        protected void check() {
            for (UUID id : items) {
                Optional<Row> row = world.dynamics().row("productpricelevel", id);
                assertThat(desk.prices(id))
                        .as(this::story)
                        .isEqualTo(row.map(this::prices).orElse(new TreeMap<>()));
                row.ifPresent(found -> desk.rows(id).forEach(shown -> check(found, shown)));
            }
            world.forgetRequests();
            desk.settle();
            assertThat(world.requests()).as(this::story).isEmpty();
        }

        private void check(Row row, ItemView shown) {
            boolean boxes = row.ref("uomid").orElseThrow().id().equals(box);
            assertThat(shown.text("unit/code")).as(this::story).isEqualTo(boxes ? "Box " + product : "pieces");
            Row now = world.dynamics().row("pricelevel", list).orElseThrow();
            boolean active = now.choice("statecode").orElse(0) == 0;
            assertThat(shown.date("endTime"))
                    .as(this::story)
                    .isEqualTo(active ? Optional.empty() : now.get("modifiedon").map(Instant.class::cast));
        }

        private SortedMap<Integer, String> prices(Row row) {
            SortedMap<Integer, String> prices = new TreeMap<>();
            BigDecimal amount = row.number("amount").orElseThrow();
            prices.put(1, amount.stripTrailingZeros().toPlainString());
            if (row.ref("discounttypeid").isPresent()) {
                TreeMap<Integer, Integer> percents = new TreeMap<>();
                for (UUID id : discounts) {
                    Row discount = world.dynamics().row("discount", id).orElseThrow();
                    percents.put(
                            discount.number("lowquantity").orElseThrow().intValueExact(),
                            discount.number("percentage").orElseThrow().intValueExact());
                }
                percents.forEach((from, percent) -> {
                    prices.put(
                            from,
                            plain(amount.multiply(BigDecimal.valueOf(100 - percent))
                                    .movePointLeft(2)));
                    if (!percents.containsKey(from + 10)) {
                        prices.put(from + 10, plain(amount));
                    }
                });
            }
            return differing(prices);
        }

        private static SortedMap<Integer, String> differing(SortedMap<Integer, String> prices) {
            SortedMap<Integer, String> differing = new TreeMap<>();
            prices.forEach((from, price) -> {
                if (differing.isEmpty() || !price.equals(differing.get(differing.lastKey()))) {
                    differing.put(from, price);
                }
            });
            return differing;
        }

        private static String plain(BigDecimal price) {
            return price.stripTrailingZeros().toPlainString();
        }
    }
}
