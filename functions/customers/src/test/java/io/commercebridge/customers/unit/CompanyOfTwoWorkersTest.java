package io.commercebridge.customers.unit;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.customers.CustomersTestBase;
import io.commercebridge.customers.CustomersWorld;
import io.commercebridge.flowtest.TwoWorkers;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A lease runs out while its worker still works: two workers have the same events at once. */
@QuarkusTest
class CompanyOfTwoWorkersTest extends CustomersTestBase {
    private static final int SEEDS = Integer.getInteger("commercebridge.seeds", 60) / 4;

    @Test
    void i10OnlyOneOfThemRecordsAndTheUnitIsOneAndRight() {
        for (int seed = 0; seed < SEEDS; seed++) {
            play(new Random(seed), "seed " + seed);
        }
    }

    private void play(Random random, String story) {
        TwoWorkers workers = new TwoWorkers(world, random);
        String number = CustomersWorld.freshNumber();
        UUID id = world.account(number, Map.of("name", "Zero"));
        workers.handle(world.takeFromDynamics());
        for (int i = 1; i <= 3; i++) {
            world.change(id, Map.of("name", "Name " + i, "paymenttermscode", 1 + random.nextInt(4)));
            workers.handle(world.takeFromDynamics());
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
}
