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
        world.cancelInDynamics(order());
        play();
        for (int i = 0; i < MANY; i++) {
            company.place();
        }
        world.handle(world.takeFromCommerce());
        Counts placed = count("new orders, as Dynamics tells of them", world.takeFromDynamics());
        assertThat(placed.dynamicsPerEvent())
                .as("the account is known to be free")
                .isZero();
        assertThat(placed.commercePerEvent()).isZero();
        company.hold("Overdue");
        Counts held = count("orders of an account that is put on hold", world.takeFromDynamics());
        assertThat(held.dynamicsPerEvent())
                .as("each order; the account and its orders")
                .isEqualTo(1.1);
        assertThat(held.commercePerEvent()).as("looks and writes").isEqualTo(2);
        world.takeAll();
        company.release();
        Counts released = count("orders of an account that is released", world.takeFromDynamics());
        assertThat(released.dynamicsPerEvent()).isEqualTo(1.1);
        assertThat(released.commercePerEvent()).isEqualTo(2);
    }
}
