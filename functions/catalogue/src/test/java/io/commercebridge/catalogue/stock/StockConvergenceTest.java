package io.commercebridge.catalogue.stock;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.catalogue.CatalogueTestBase;
import io.commercebridge.catalogue.CatalogueWorld;
import io.commercebridge.flowtest.RandomHistory;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.testkit.dynamics.store.Ref;
import io.commercebridge.testkit.dynamics.store.Row;
import io.commercebridge.testkit.server.Fault;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** People count, move, deactivate and delete stock, and the flow is told of it in any order: in the end the shop has it. */
@QuarkusTest
class StockConvergenceTest extends CatalogueTestBase {

    @Test
    void i4TheShopHasWhatIsThereInWhateverOrderItIsTold() {
        RandomHistory.playAll(12, seed -> new Counting(new CatalogueWorld(flow), seed));
    }

    private static final class Counting extends RandomHistory {
        private static final List<String> WAREHOUSES = List.of("North", "South");

        private final CatalogueWorld world;
        private final StockDesk desk;
        private final String number = CatalogueWorld.freshNumber();
        private final UUID product;
        private Optional<UUID> row = Optional.empty();

        Counting(CatalogueWorld world, int seed) {
            super(world, seed);
            this.world = world;
            desk = new StockDesk(world);
            WAREHOUSES.forEach(desk::warehouse);
            product = world.product(number, Map.of());
        }

        private String warehouse() {
            return WAREHOUSES.get(random().nextInt(WAREHOUSES.size()));
        }

        @Override
        protected void act() {
            if (row.isEmpty()) {
                record("new");
                row = Optional.of(desk.row(product, warehouse(), random().nextInt(40)));
                return;
            }
            UUID id = row.get();
            switch (random().nextInt(9)) {
                case 0 -> {
                    record("deactivate");
                    desk.deactivate(id);
                }
                case 1 -> {
                    record("activate");
                    desk.activate(id);
                }
                case 2 -> {
                    record("move");
                    desk.change(id, Map.of("msdyn_warehouse", new Ref("msdyn_warehouse", desk.warehouse(warehouse()))));
                }
                case 3 -> {
                    record("delete");
                    world.manager().delete("msdyn_productinventory", id);
                    row = Optional.empty();
                }
                case 4 -> {
                    record("lose an answer");
                    world.commerce()
                            .faults()
                            .arm(Fault.of("POST", "InboundOMSStockLevel", 1, new Fault.Action.ApplyThenDrop()));
                }
                default -> {
                    record("count");
                    world.manager().changeStock(id, random().nextInt(40), random().nextInt(10));
                }
            }
        }

        @Override
        protected void handedBack(List<BridgeEvent> events) {
            tellLater(events);
        }

        @Override
        protected void check() {
            Map<String, Integer> wanted = new HashMap<>();
            row.flatMap(id -> world.dynamics().row("msdyn_productinventory", id))
                    .filter(found -> found.choice("statecode").orElse(0) == 0)
                    .ifPresent(found -> wanted.put(
                            desk.warehouse("North")
                                            .equals(found.ref("msdyn_warehouse")
                                                    .orElseThrow()
                                                    .id())
                                    ? "north"
                                    : "south",
                            available(found)));
            for (String warehouse : List.of("north", "south")) {
                int offered = desk.available(number, warehouse).orElse(0);
                int kept = warehouse.equals("south") ? 5 : 0;
                int right = Math.max(0, wanted.getOrDefault(warehouse, 0) - (wanted.containsKey(warehouse) ? kept : 0));
                assertThat(offered).as(() -> warehouse + " " + story()).isEqualTo(right);
            }
            world.forgetRequests();
            desk.settle();
            assertThat(world.requests()).as(this::story).isEmpty();
        }

        private static int available(Row row) {
            return row.number("msdyn_qtyonhand")
                    .orElse(BigDecimal.ZERO)
                    .subtract(row.number("msdyn_qtyallocated").orElse(BigDecimal.ZERO))
                    .intValueExact();
        }
    }
}
