package io.commercebridge.returns.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.platform.correlation.Side;
import io.commercebridge.returns.ReturnsTestBase;
import io.commercebridge.testkit.dynamics.screens.ReturnScreens;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** A buyer takes a return back. */
@QuarkusTest
class CancelledReturnTest extends ReturnsTestBase {

    private int system(String code) {
        return world.rma(code).orElseThrow().choice("msdyn_systemstatus").orElseThrow();
    }

    @Test
    void cancelsTheRmaBeforeItIsApproved() {
        String code = world.ask(oneOf(sold()));
        world.handle(world.takeFromCommerce());
        world.shop().cancelReturn(code);
        world.settleAll();
        assertThat(system(code)).isEqualTo(ReturnScreens.CANCELED);
        assertThat(world.status(code)).isEqualTo("CANCELED");
        assertThat(world.deadLetters().list()).isEmpty();
    }

    @Test
    void cancelsTheRmaAfterItWasApproved() {
        String code = settled(oneOf(sold()));
        world.agent().approveReturn(world.rmaId(code), world.subStatus("Approved"), "Pack it well.");
        world.settleAll();
        world.shop().cancelReturn(code);
        world.settleAll();
        assertThat(system(code)).isEqualTo(ReturnScreens.CANCELED);
        assertThat(world.status(code)).isEqualTo("CANCELED");
        assertThat(world.outcome(Side.COMMERCE, code)).isEqualTo("delivered");
    }

    @Test
    void refusesToCancelOnceGoodsHaveComeBack() {
        String code = settled(allOf(sold()));
        world.agent().receive(world.lineId(code, 0), "1");
        world.settleAll();
        world.shop().cancelReturn(code);
        world.settleAll();
        assertThat(system(code)).isEqualTo(ReturnScreens.PENDING);
        assertThat(world.asked(code).parked().orElseThrow().reason())
                .startsWith("return " + code + " was cancelled in the shop, but goods of it have come back as RMA");
    }

    @Test
    void makesNoRmaOfAReturnThatIsCancelledAlready() {
        String code = world.ask(oneOf(sold()));
        world.shop().cancelReturn(code);
        world.settleAll();
        assertThat(world.rma(code)).isEmpty();
        assertThat(world.outcome(code)).isEqualTo("ignored");
    }

    @Test
    void i3DoesNotOverwriteACancellationThatDynamicsDoesNotKnowYet() {
        String code = settled(oneOf(sold()));
        world.agent().receive(world.lineId(code, 0), "1");
        world.shop().cancelReturn(code);
        world.handle(world.takeFromDynamics());
        world.drainQueue();
        assertThat(world.status(code)).isEqualTo("CANCELED");
    }

    @Test
    void i5DoesNotCancelWhatWasRejected() {
        String code = settled(oneOf(sold()));
        world.agent().rejectReturn(world.rmaId(code), world.subStatus("Rejected"), "No.");
        world.handle(world.takeFromDynamics());
        world.forgetRequests();
        world.handle(world.takeFromCommerce());
        assertThat(world.outcome(code)).isEqualTo("echo");
        assertThat(world.dynamicsRequests()).isEmpty();
    }
}
