package io.commercebridge.segments.feedback;

import io.commercebridge.flowtest.Canary;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.testkit.server.Fault;
import io.commercebridge.testkit.server.Fault.Action.Answer;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who redeemed a coupon shows in no log, no metric and no attribute of a message. */
@QuarkusTest
class FeedbackPrivacyTest extends FeedbackTestBase {
    private static final Map<String, String> JSON = Map.of("content-type", "application/json");
    private static final String REFUSAL =
            "{\"error\":{\"code\":\"0x80040203\",\"message\":\"Ann Lee (ann@example.org) of Rustic is not known\"}}";

    private Canary canary() {
        return Canary.planted(world, "ann@example.org", "Ann Lee", "Rustic", "bridge-secret");
    }

    @Test
    void i7TellsOfNobodyWhenAnOrderIsCountedAmendedReturnedAndCancelled() {
        desk.launch(code);
        canary().keptOutOfSightDuring(() -> {
            String order = placed(basket().coupon(code));
            world.commerce().shop().amendQuantity(order, 0, 3);
            world.play();
            String request = world.commerce().shop().returnGoods(order, 0, 1).text("code");
            world.commerce().shop().moveReturn(request, "RECEIVED");
            world.play();
            world.commerce().shop().cancel(order);
            world.play();
        });
    }

    @Test
    void i7TellsOfNobodyWhenAnOrderIsParked() {
        desk.launch(code);
        canary().keptOutOfSightDuring(() -> {
            place(basket().coupon(code));
            List<BridgeEvent> event = world.takeFromCommerce();
            world.dynamics().faults().arm(Fault.of("POST", "batch", 9, new Answer(400, JSON, REFUSAL)));
            world.tell(event);
            world.dynamics().faults().clear();
        });
    }
}
