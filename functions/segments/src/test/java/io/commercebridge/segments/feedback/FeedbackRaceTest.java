package io.commercebridge.segments.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.flowtest.TwoWorkers;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.testkit.server.Fault;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Whoever writes at the same time, and whatever answer is lost: each order counts once. */
@QuarkusTest
class FeedbackRaceTest extends FeedbackTestBase {

    @Test
    void i2CountsOnceWhatIsDeliveredThreeTimesAndTwentyTimesAtOnce() {
        UUID campaign = desk.launch(code);
        place(basket().coupon(code));
        List<BridgeEvent> event = world.takeFromCommerce();
        for (int i = 0; i < 3; i++) {
            assertThat(world.handle(event)).isEmpty();
        }
        assertTotals(campaign, 1, "114", "6");
        place(basket().coupon(code));
        List<BridgeEvent> same = world.takeFromCommerce();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                threads.submit(() -> world.handle(same));
            }
        }
        world.tell(same);
        assertThat(responses(campaign)).hasSize(2);
        assertTotals(campaign, 2, "228", "12");
    }

    @Test
    void i2CountsOnceWhenTheAnswerIsLost() {
        UUID campaign = desk.launch(code);
        String order = place(basket().coupon(code));
        List<BridgeEvent> event = world.takeFromCommerce();
        world.dynamics().faults().arm(Fault.of("POST", "batch", 1, new Fault.Action.ApplyThenDrop()));
        world.tell(event);
        assertThat(outcomeOf(order)).isEqualTo("delivered");
        assertTotals(campaign, 1, "114", "6");
        world.commerce().shop().amendQuantity(order, 0, 3);
        world.dynamics().faults().arm(Fault.of("POST", "batch", 4, new Fault.Action.ApplyThenDrop()));
        List<BridgeEvent> amendment = world.takeFromCommerce();
        assertThat(world.handle(amendment)).hasSize(1);
        world.dynamics().faults().clear();
        world.tell(amendment);
        assertResponse(campaign, order, 0, "164");
        assertTotals(campaign, 1, "164", "6");
    }

    @Test
    void twoWorkersWithTheSameEventsOfTwoOrdersLoseAndDoubleNothing() {
        for (int seed = 0; seed < 6; seed++) {
            UUID campaign = desk.launch(code + "-" + seed);
            TwoWorkers workers = new TwoWorkers(world, new Random(seed));
            String first = place(basket().coupon(code + "-" + seed));
            String second = place(basket().coupon(code + "-" + seed));
            workers.settle();
            world.commerce().shop().amendQuantity(first, 0, 3);
            world.commerce().shop().cancel(second);
            List<BridgeEvent> events = new ArrayList<>(world.takeFromCommerce());
            world.commerce().shop().amendQuantity(first, 0, 4);
            events.addAll(world.takeFromCommerce());
            workers.handle(events);
            workers.settle();
            assertResponse(campaign, first, 0, "214");
            assertResponse(campaign, second, 2, "0");
            assertTotals(campaign, 1, "214", "6");
        }
    }

    @Test
    void manyOrdersAtOnceAreAllCounted() {
        UUID campaign = desk.launch(code);
        List<List<BridgeEvent>> orders = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            place(basket().coupon(code));
            orders.add(world.takeFromCommerce());
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            orders.forEach(order -> threads.submit(() -> world.tell(order)));
        }
        assertThat(responses(campaign)).hasSize(12);
        assertTotals(campaign, 12, "1368", "72");
    }

    @Test
    void asksTheShopWhenTheResponseIsNotAsItWasLeft() {
        UUID campaign = desk.launch(code);
        String order = place(basket().coupon(code));
        List<BridgeEvent> placed = world.takeFromCommerce();
        world.dynamics().faults().arm(Fault.of("POST", "batch", 4, new Fault.Action.ApplyThenDrop()));
        assertThat(world.handle(placed)).hasSize(1);
        world.dynamics().faults().clear();
        world.commerce().shop().amendQuantity(order, 0, 4);
        world.tell(placed);
        assertResponse(campaign, order, 0, "214");
        assertTotals(campaign, 1, "214", "6");
        world.play();
        assertTotals(campaign, 1, "214", "6");
    }
}
