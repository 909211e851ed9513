package io.commercebridge.catalogue.stock;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.catalogue.CatalogueTestBase;
import io.commercebridge.catalogue.CatalogueWorld;
import io.commercebridge.flowtest.Counts;
import io.commercebridge.flowtest.Counts.What;
import io.commercebridge.platform.event.BridgeEvent;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What changes of stock cost that come through the queue, ten to an invocation; rows of the benchmark's table. */
@QuarkusTest
@Tag(Counts.TAG)
class StockCountsTest extends CatalogueTestBase {
    private static final int ROWS = 200;
    private static final int EACH = 5;

    private Counts count(String what, List<BridgeEvent> events) {
        world.enqueue(events);
        return Counts.of(world, meter, new What(what, events.size()), world::drainQueue);
    }

    @Test
    void countsNewRowsAndChanges() {
        StockDesk desk = new StockDesk(world);
        List<UUID> products = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            products.add(world.product(CatalogueWorld.freshNumber(), Map.of()));
        }
        world.handleAll();
        List<UUID> rows =
                products.stream().map(product -> desk.row(product, "North", 1)).toList();
        Counts first = count("new inventory rows", world.takeAll());
        assertThat(first.commercePerEvent()).isLessThanOrEqualTo(1 / 20.0);

        rows.forEach(row -> world.manager().changeStock(row, 2, 0));
        Counts once = count("changed stock, a row each", world.takeAll());
        assertThat(once.commercePerEvent()).isLessThanOrEqualTo(1 / 20.0);
        assertThat(once.unitsPerEvent()).isEqualTo(2);

        for (int i = 3; i < 3 + EACH; i++) {
            int pieces = i;
            rows.forEach(row -> world.manager().changeStock(row, pieces, 0));
        }
        List<BridgeEvent> shuffled = new ArrayList<>(world.takeAll());
        Collections.shuffle(shuffled, new Random(ROWS));
        Counts many = count("changed stock, five of a row, shuffled", shuffled);
        assertThat(many.commercePerEvent()).isLessThanOrEqualTo(1 / 20.0);
        assertThat(many.dynamicsPerEvent()).isLessThan(0.1);
    }
}
