package io.commercebridge.orders.hold;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.flowtest.Counts;
import io.commercebridge.flowtest.Counts.What;
import io.commercebridge.platform.event.BridgeEvent;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What holds cost; rows of the benchmark's table. */
@QuarkusTest
@Tag(Counts.TAG)
class HoldCountsTest extends HoldsTestBase {
    private static final int MANY = 20;

    private Counts count(String what, List<BridgeEvent> events) {
        return Counts.of(world, meter, new What(what, MANY), () -> {
            world.handle(events);
            world.drainQueue();
        });
    }

    @Test
    void countsHoldsReleasesAndNewOrders() {
        order();
        for (int i = 1; i < MANY; i++) {
            company.place();
        }
        company.place();
        world.handle(world.takeFromCommerce());
        Counts placed = count("new orders, as Dynamics tells of them", world.takeFromDynamics());
        assertThat(placed.dynamicsPerEvent()).as("the account is known to be free").isZero();
        assertThat(placed.commercePerEvent()).isZero();
        company.hold("Overdue");
        Counts held = count("orders of an account that is put on hold", world.takeFromDynamics());
        assertThat(held.dynamicsPerEvent()).as("the order; of the account two").isLessThan(1.2);
        assertThat(held.commercePerEvent()).as("looks and writes").isLessThan(2.2);
        world.takeAll();
        company.release();
        Counts released = count("orders of an account that is released", world.takeFromDynamics());
        assertThat(released.dynamicsPerEvent()).isLessThan(1.2);
        assertThat(released.commercePerEvent()).isLessThan(2.2);
    }
}
