package io.commercebridge.catalogue.price;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.catalogue.CatalogueWorld;
import io.commercebridge.flowtest.Counts;
import io.commercebridge.flowtest.Counts.What;
import io.commercebridge.platform.event.BridgeEvent;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What products and prices cost that come through the queue; rows of the benchmark's table. */
@QuarkusTest
@Tag(Counts.TAG)
class PriceCountsTest extends PriceTestBase {
    private static final int ROWS = 200;
    private static final double A_TWENTIETH = 1 / 20.0;

    private Counts count(String what, List<BridgeEvent> events) {
        world.enqueue(events);
        return Counts.of(world, meter, new What(what, events.size()), world::drainQueue);
    }

    @Test
    void countsProductsPricesAndAPriceList() {
        List<UUID> products = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            products.add(world.product(CatalogueWorld.freshNumber(), Map.of()));
        }
        assertThat(count("new products", world.takeAll()).commercePerEvent()).isLessThanOrEqualTo(A_TWENTIETH);

        products.forEach(product -> world.change(product, Map.of("name", "Renamed")));
        Counts renamed = count("renamed products", world.takeAll());
        assertThat(renamed.commercePerEvent()).isLessThanOrEqualTo(A_TWENTIETH);
        assertThat(renamed.unitsPerEvent()).isEqualTo(2);

        UUID list = desk.list("Standard", "EUR");
        List<UUID> items =
                products.stream().map(product -> desk.item(product, list, "10")).toList();
        assertThat(count("new prices", world.takeAll()).commercePerEvent()).isLessThanOrEqualTo(A_TWENTIETH);

        items.forEach(item -> desk.change(item, "amount", 11));
        Counts changed = count("changed prices", world.takeAll());
        assertThat(changed.commercePerEvent()).isLessThanOrEqualTo(A_TWENTIETH);
        assertThat(changed.unitsPerEvent()).isEqualTo(2);

        world.manager().activatePriceList(list, false);
        Counts ended = count("a price list of 200 prices that ends", world.takeAll());
        assertThat(ended.commercePerEvent()).isLessThanOrEqualTo(ROWS * A_TWENTIETH);
    }
}
