package io.commercebridge.customers.unit;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.customers.CustomersTestBase;
import io.commercebridge.customers.CustomersWorld;
import io.commercebridge.platform.correlation.Side;
import io.commercebridge.platform.event.BridgeEvent;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Repetitions, old news, echoes, and changes of what Dynamics owns. */
@QuarkusTest
class UnitEchoTest extends CustomersTestBase {

    @Test
    void i2DeliversOneUnitHoweverOftenItIsTold() {
        String number = CustomersWorld.freshNumber();
        UUID id = world.account(number, Map.of());
        List<BridgeEvent> told = world.takeFromDynamics();
        world.handle(told);
        world.forgetRequests();
        world.handle(told);
        world.handle(told);
        assertThat(world.requests()).isEmpty();
        assertThat(world.commerce().items("B2BUnit").stream()
                        .filter(unit -> unit.text("uid").equals(number)))
                .hasSize(1);
        assertThat(world.outcomeOf(id)).isEqualTo("delivered");
    }

    @Test
    void i3IgnoresAnOlderStateThatArrivesLate() {
        String number = CustomersWorld.freshNumber();
        UUID id = world.knownAccount(number, Map.of());
        world.change(id, Map.of("name", "First"));
        List<BridgeEvent> older = world.takeFromDynamics();
        world.change(id, Map.of("name", "Second"));
        world.handle(world.takeFromDynamics());
        world.handle(older);
        world.settle();
        assertThat(world.unit(number).text("name")).isEqualTo("Second");
    }

    @Test
    void i5MakesNoRequestForTheEchoOfAUnit() {
        String number = CustomersWorld.freshNumber();
        world.account(number, world.fullAccount(world.knownAccount(CustomersWorld.freshNumber(), Map.of())));
        world.handle(world.takeFromDynamics());
        world.forgetRequests();
        List<BridgeEvent> echo = world.takeFromCommerce();
        assertThat(echo).isNotEmpty();
        world.handle(echo);
        assertThat(world.requests()).isEmpty();
        assertThat(world.outcome(Side.COMMERCE, number)).isEqualTo("echo");
    }

    @Test
    void ignoresAChangeOfTheUnitInTheShopAndRestoresItWithTheNextEvent() {
        String number = CustomersWorld.freshNumber();
        UUID id = world.knownAccount(
                number, world.fullAccount(world.knownAccount(CustomersWorld.freshNumber(), Map.of())));
        world.commerce().save("B2BUnit", Map.of("uid", number, "name", "Pirates", "vatID", "X"));
        world.settle();
        var unit = world.known(Side.COMMERCE, number);
        assertThat(unit.verdict().orElseThrow().outcome()).isEqualTo("ignored");
        assertThat(unit.verdict().orElseThrow().reason()).isEqualTo("Dynamics owns name, vatID");
        assertThat(world.requests())
                .as("only asks")
                .allMatch(entry -> entry.request().method().equals("GET"));
        world.change(id, Map.of("paymenttermscode", 4));
        world.settle();
        assertThat(world.unit(number).text("name")).isEqualTo("Kestrel Outfitters");
        assertThat(world.unit(number).text("vatID")).isEqualTo("DE123456789");
        assertThat(world.unit(number).text("paymentTerms")).isEqualTo("NET60");
    }
}
