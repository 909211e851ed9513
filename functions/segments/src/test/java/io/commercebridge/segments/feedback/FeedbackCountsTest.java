package io.commercebridge.segments.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.flowtest.Counts;
import io.commercebridge.flowtest.Counts.What;
import io.commercebridge.flowtest.TestingMeter;
import io.commercebridge.platform.event.BridgeEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What orders cost that used a campaign's coupon; rows of the benchmark's table. */
@QuarkusTest
@Tag(Counts.TAG)
class FeedbackCountsTest extends FeedbackTestBase {
    private static final int ORDERS = 20;

    @Inject
    TestingMeter meter;

    private Counts count(String what, List<BridgeEvent> events) {
        return Counts.of(world, meter, new What(what, events.size()), () -> world.handle(events));
    }

    @Test
    void countsNewAmendedAndOtherOrders() {
        desk.launch(code);
        placed(basket().coupon(code));
        List<String> orders = new ArrayList<>();
        for (int i = 0; i < ORDERS; i++) {
            orders.add(place(basket().coupon(code)));
        }
        Counts placed = count("new orders with a campaign's coupon", world.takeFromCommerce());
        assertThat(placed.dynamicsPerEvent())
                .as("campaign, response, change set")
                .isEqualTo(3);

        orders.forEach(order -> world.commerce().shop().amendQuantity(order, 0, 5));
        Counts amended = count("amended orders with a campaign's coupon", world.takeFromCommerce());
        assertThat(amended.dynamicsPerEvent()).isEqualTo(3);
        assertThat(amended.unitsPerEvent()).isEqualTo(2);

        for (int i = 0; i < ORDERS; i++) {
            place(basket());
        }
        Counts without = count("orders without a coupon", world.takeFromCommerce());
        assertThat(without.dynamicsPerEvent()).isZero();
        assertThat(without.commercePerEvent()).isZero();
    }
}
