package io.commercebridge.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.flowtest.Counts;
import io.commercebridge.flowtest.Counts.What;
import io.commercebridge.platform.event.BridgeEvent;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What orders cost; the rows of the benchmark's table. */
@QuarkusTest
@Tag(Counts.TAG)
class OrderCountsTest extends OrdersTestBase {
    private static final int MANY = 20;

    @Test
    void countsNewOrdersAndAmendments() {
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            codes.add(place(twoLines()));
        }
        List<BridgeEvent> placed = world.takeFromCommerce();
        Counts first = count("new orders of two lines", placed);
        assertThat(first.dynamicsPerEvent()).as("set-up data is read once").isLessThan(1.5);
        assertThat(first.commercePerEvent()).isZero();
        codes.forEach(code -> world.commerce().shop().amendQuantity(code, 0, 7));
        Counts next = count("amended orders", world.takeFromCommerce());
        assertThat(next.dynamicsPerEvent()).isEqualTo(1);
        assertThat(next.unitsPerEvent()).isEqualTo(2);
    }

    private Counts count(String what, List<BridgeEvent> events) {
        return Counts.of(world, meter, new What(what, events.size()), () -> world.handle(events));
    }
}
