package io.commercebridge.orders.hold;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.platform.event.BridgeEvent;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An order that is placed while its account is on hold is held from the start. */
@QuarkusTest
class HeldNewOrderTest extends HoldsTestBase {

    private void assertHeldUntilReleased(String code, String reason) {
        assertThat(status(code)).isEqualTo("ON_HOLD");
        assertThat(info(code)).isEqualTo(reason);
        company.release();
        play();
        assertThat(status(code)).isEqualTo("CHECKED_VALID");
        assertThat(info(code)).isEmpty();
    }

    @Test
    void holdsANewOrderOfAHeldAccount() {
        order();
        company.hold("Overdue");
        play();
        assertHeldUntilReleased(order(), "Overdue");
    }

    @Test
    void holdsTheFirstOrderOfAnAccountThatWasOnHoldBeforeAnybodyToldOfIt() {
        company = Company.with(world, Map.of("creditonhold", true, "cb_creditholdreason", "Overdue since last year"));
        assertHeldUntilReleased(order(), "Overdue since last year");
    }

    @Test
    void holdsTheOrderOfAnAccountThatIsCreatedOnHold() {
        world.commerce().seed("B2BUnit", Map.of("uid", "H-NEW", "name", "New"));
        UUID account = company.credit()
                .insert("account", Map.of("accountnumber", "H-NEW", "name", "New", "creditonhold", true));
        play();
        String code = place(company.draft().with("Unit", "H-NEW"));
        play();
        assertThat(status(code)).isEqualTo("ON_HOLD");
        company.credit().update("account", account, Map.of("creditonhold", false));
        play();
        assertThat(status(code)).isEqualTo("CHECKED_VALID");
    }

    @Test
    void i4MissesNoOrderThatIsPlacedWhileTheHoldIsUnderWay() {
        order();
        company.hold("Overdue");
        List<BridgeEvent> held = world.takeFromDynamics();
        String code = company.place();
        world.settle();
        assertThat(status(code)).as("the flow does not know yet").isEqualTo("CREATED");
        world.handle(held);
        play();
        assertThat(status(code)).isEqualTo("ON_HOLD");
    }

    @Test
    void i5AsksNobodyAboutANewOrderOfAnAccountThatIsFree() {
        order();
        String code = company.place();
        world.handle(world.takeFromCommerce());
        world.forgetRequests();
        play();
        assertThat(world.requests()).isEmpty();
        assertThat(status(code)).isEqualTo("CREATED");
    }
}
