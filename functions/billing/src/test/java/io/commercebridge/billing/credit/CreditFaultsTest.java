package io.commercebridge.billing.credit;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.testkit.server.Fault;
import io.commercebridge.testkit.server.Fault.Action;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What happens to credit when the shop does not answer, or has no such unit any more. */
@QuarkusTest
class CreditFaultsTest extends CreditTestBase {

    @Test
    void i2TakesAHoldBackThoughTheAnswerToItWasLost() {
        world.credit().holdCredit(account, "Overdue");
        world.play();
        world.credit().releaseCredit(account);
        world.play();
        world.credit().holdCredit(account, "Overdue again");
        List<BridgeEvent> held = world.takeFromDynamics();
        world.commerce().faults().arm(Fault.of("PATCH", "BridgeCredit", 20, new Action.ApplyThenDrop()));
        assertThat(world.handle(held)).isNotEmpty();
        world.commerce().faults().clear();
        assertThat(world.unit(number).get("creditOnHold")).contains(true);
        world.credit().releaseCredit(account);
        world.play();
        assertThat(world.unit(number).get("creditOnHold")).contains(false);
        assertThat(world.unit(number).get("creditHoldReason")).isEmpty();
    }

    @Test
    void neverMakesAUnit() {
        String gone = CreditWorld.freshNumber();
        UUID without = world.account(gone, "USD");
        world.correlate(without, gone);
        world.credit().holdCredit(without, "Overdue");
        world.play();
        assertThat(world.outcome(without)).isEqualTo("parked");
        assertThat(world.deadLetters().list()).hasSize(1);
    }
}
