package io.commercebridge.customers.unit;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.customers.CustomersTestBase;
import io.commercebridge.customers.CustomersWorld;
import io.commercebridge.platform.event.BridgeEvent;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** A lease runs out while its worker still works: two workers have the same events at once. */
@QuarkusTest
class TwoWorkersTest extends CustomersTestBase {
    private static final int SEEDS = Integer.getInteger("commercebridge.seeds", 60) / 4;

    @Test
    void i10OnlyOneOfThemRecordsAndTheUnitIsOneAndRight() throws Exception {
        for (int seed = 0; seed < SEEDS; seed++) {
            play(new Random(seed), "seed " + seed);
        }
    }

    private void play(Random random, String story) throws Exception {
        String number = CustomersWorld.freshNumber();
        UUID id = world.account(number, Map.of("name", "Zero"));
        atOnce(random, world.takeFromDynamics());
        for (int i = 1; i <= 3; i++) {
            world.change(id, Map.of("name", "Name " + i, "paymenttermscode", 1 + random.nextInt(4)));
            atOnce(random, world.takeFromDynamics());
        }
        world.settle();
        assertThat(world.unit(number).text("name")).as(story).isEqualTo("Name 3");
        assertThat(world.commerce().items("B2BUnit").stream()
                        .filter(unit -> unit.text("uid").equals(number)))
                .as(story)
                .hasSize(1);
        assertThat(world.parkedOf(number, id.toString())).as(story).isEmpty();
        assertThat(world.knownRow(id).written().orElseThrow().counterpart())
                .as(story)
                .isEqualTo(number);
    }

    /** What either of them could not record comes again, until nothing does. */
    private void atOnce(Random random, List<BridgeEvent> events) throws Exception {
        List<BridgeEvent> open = events;
        while (!open.isEmpty()) {
            List<BridgeEvent> told = new ArrayList<>(open);
            Collections.shuffle(told, random);
            List<String> again = both(List.copyOf(told));
            open = told.stream().filter(event -> again.contains(event.id())).toList();
        }
    }

    private List<String> both(List<BridgeEvent> events) throws Exception {
        CountDownLatch start = new CountDownLatch(2);
        try (ExecutorService workers = Executors.newFixedThreadPool(2)) {
            List<Future<List<String>>> answers = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                answers.add(workers.submit(() -> {
                    start.countDown();
                    start.await();
                    return world.handle(events);
                }));
            }
            List<String> again = new ArrayList<>();
            for (Future<List<String>> answer : answers) {
                again.addAll(answer.get());
            }
            return again;
        }
    }
}
