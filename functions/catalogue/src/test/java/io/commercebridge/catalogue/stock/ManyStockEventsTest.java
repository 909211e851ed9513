package io.commercebridge.catalogue.stock;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.catalogue.CatalogueTestBase;
import io.commercebridge.catalogue.CatalogueWorld;
import io.commercebridge.platform.event.BridgeEvent;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Stock is what changes most. The system property {@code commercebridge.stock-events} says of how many events, ten for each
 * product.
 */
@QuarkusTest
class ManyStockEventsTest extends CatalogueTestBase {
    private static final int EVENTS = Integer.getInteger("commercebridge.stock-events", 500);
    private static final int EACH = 10;
    private static final int BATCH = 200;

    private final Random random = new Random(EVENTS);
    private final Map<String, UUID> rows = new LinkedHashMap<>();
    private final Map<String, Integer> counted = new HashMap<>();

    private List<BridgeEvent> events() {
        StockDesk desk = new StockDesk(world);
        Map<String, UUID> products = new LinkedHashMap<>();
        for (int i = 0; i < EVENTS / EACH; i++) {
            String number = CatalogueWorld.freshNumber();
            products.put(number, world.product(number, Map.of()));
        }
        world.settle();
        world.forgetRequests();
        products.forEach((number, product) -> rows.put(number, desk.row(product, "North", 1)));
        for (int i = 1; i < EACH; i++) {
            rows.forEach((number, row) -> {
                int onHand = 1 + random.nextInt(1_000);
                counted.put(number, onHand);
                world.manager().changeStock(row, onHand, 0);
            });
        }
        return new ArrayList<>(world.takeAll());
    }

    @Test
    void i3EndsWithTheNewestOfEachInFewRequests() {
        List<BridgeEvent> open = events();
        assertThat(open).hasSize(EVENTS);
        List.copyOf(open).stream().filter(_ -> random.nextInt(10) == 0).forEach(open::add);
        Collections.shuffle(open, random);
        int told = 0;
        while (!open.isEmpty()) {
            List<BridgeEvent> batch = new ArrayList<>(open.subList(0, Math.min(BATCH, open.size())));
            open.subList(0, batch.size()).clear();
            told += batch.size();
            List<String> again = world.handle(batch);
            batch.stream().filter(event -> again.contains(event.id())).forEach(open::add);
        }
        assertThat(told).as("nothing had to come again").isLessThan(EVENTS + EVENTS / 5);
        assertThat(world.commerceRequests()).hasSizeLessThanOrEqualTo(EVENTS / 20);
        Map<String, Integer> offered = new HashMap<>();
        world.commerce()
                .items("StockLevel")
                .forEach(level -> offered.merge(
                        level.text("productCode"), level.number("available").intValueExact(), (one, other) -> {
                            throw new AssertionError("two stock levels of " + level.text("productCode"));
                        }));
        assertThat(offered).containsAllEntriesOf(counted);
    }
}
