package io.commercebridge.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.platform.event.BridgeEvent;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What Dynamics does with an order shows in the shop. */
@QuarkusTest
class OrderStatusTest extends OrdersTestBase {

    @Test
    void tellsAHoldWithItsReasonAndItsRelease() {
        String code = placed(twoLines());
        var person = world.dynamics().asUser(world.org().creditManager());
        person.update(
                "salesorder",
                world.salesOrderId(code),
                Map.of("statecode", 0, "statuscode", 690970000, "cb_holdreason", "Credit limit reached"));
        world.settle();
        assertThat(world.statusInShop(code)).isEqualTo("ON_HOLD");
        assertThat(world.commerce().item("Order", code).text("statusInfo")).isEqualTo("Credit limit reached");
        person.setState("salesorder", world.salesOrderId(code), 0, 1);
        world.settle();
        assertThat(world.statusInShop(code)).isEqualTo("CHECKED_VALID");
        assertThat(world.commerce().item("Order", code).get("statusInfo")).isEmpty();
    }

    @Test
    void i5MakesNoRequestForTheEchoOfAStatusOfOurs() {
        String code = placed(twoLines());
        world.dynamics().asUser(world.org().salesPerson()).setState("salesorder", world.salesOrderId(code), 1, 3);
        world.handle(world.takeFromDynamics());
        world.forgetRequests();
        List<BridgeEvent> echo = world.takeFromCommerce();
        assertThat(echo).isNotEmpty();
        world.handle(echo);
        assertThat(world.outcome(code)).isEqualTo("echo");
        assertThat(world.dynamicsRequests()).isEmpty();
        assertThat(world.commerceRequests()).isEmpty();
    }

    @Test
    void cancelsInTheShopWhatIsCancelledInDynamics() {
        String code = placed(twoLines());
        world.cancelInDynamics(code);
        world.settle();
        assertThat(world.statusInShop(code)).isEqualTo("CANCELLED");
        assertThat(world.outcome(code)).isEqualTo("echo");
    }

    @Test
    void i3DoesNotLetAStatusGoBack() {
        String code = placed(twoLines());
        var person = world.dynamics().asUser(world.org().salesPerson());
        person.setState("salesorder", world.salesOrderId(code), 1, 3);
        world.fulfil(code);
        List<BridgeEvent> events = new ArrayList<>(world.takeFromDynamics());
        Collections.reverse(events);
        world.handle(events);
        world.settle();
        assertThat(world.statusInShop(code)).isEqualTo("COMPLETED");
    }
}
