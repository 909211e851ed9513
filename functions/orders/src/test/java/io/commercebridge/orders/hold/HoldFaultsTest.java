package io.commercebridge.orders.hold;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.testkit.server.Fault;
import io.commercebridge.testkit.server.Fault.Action;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What happens to holds when the shop does not answer, or refuses. */
@QuarkusTest
class HoldFaultsTest extends HoldsTestBase {

    private void whileTheShop(Action does, int times, Runnable work) {
        world.commerce().faults().arm(Fault.of("PATCH", "BridgeOrder/Orders", times, does));
        work.run();
        world.commerce().faults().clear();
    }

    /** An order that has been held and released once: something is known of it. */
    private String known() {
        String code = order();
        company.holdOrder(code, "Unclear");
        play();
        company.releaseOrder(code);
        play();
        return code;
    }

    @Test
    void i2ReleasesAnOrderThoughTheAnswerToItsHoldWasLost() {
        String code = known();
        company.holdOrder(code, "Unclear");
        List<BridgeEvent> held = world.takeFromDynamics();
        whileTheShop(new Action.ApplyThenDrop(), 20, () -> assertThat(world.handle(held))
                .isNotEmpty());
        assertThat(status(code)).isEqualTo("ON_HOLD");
        company.releaseOrder(code);
        play();
        assertThat(status(code)).isEqualTo("CHECKED_VALID");
    }

    @Test
    void i2ReleasesAnOrderAgainThatMayNotHaveBeen() {
        String code = known();
        company.holdOrder(code, "Unclear");
        play();
        company.releaseOrder(code);
        List<BridgeEvent> released = world.takeFromDynamics();
        whileTheShop(
                new Action.Drop(), 20, () -> assertThat(world.handle(released)).isNotEmpty());
        assertThat(status(code)).isEqualTo("ON_HOLD");
        world.handle(released);
        assertThat(status(code)).isEqualTo("CHECKED_VALID");
    }

    @Test
    void i4ShowsAHoldThatIsParkedWithTheOrdersNextChange() {
        String code = order();
        company.hold("Overdue");
        whileTheShop(new Action.Answer(400, Map.of("content-type", "application/json"), "{}"), 1, this::play);
        assertThat(status(code)).isEqualTo("CREATED");
        assertThat(world.deadLetters().list()).isNotEmpty();
        company.submit(code);
        play();
        assertThat(status(code)).isEqualTo("ON_HOLD");
        assertThat(world.deadLetters().list()).as("what is overtaken").isEmpty();
        company.release();
        play();
        assertThat(status(code)).isEqualTo("READY");
    }
}
