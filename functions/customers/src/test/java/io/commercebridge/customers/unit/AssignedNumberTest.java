package io.commercebridge.customers.unit;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.customers.CustomersTestBase;
import io.commercebridge.platform.event.BridgeEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** With {@code BRIDGE_CUSTOMERS_ACCOUNT_NUMBER=assign}. */
@QuarkusTest
@TestProfile(AssignedNumberTest.Assigns.class)
class AssignedNumberTest extends CustomersTestBase {

    /** The one setting that differs. */
    public static class Assigns implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("bridge.customers.account-number", "assign");
        }
    }

    @Test
    void givesAnAccountItsNumberOnBothSidesOnce() {
        UUID id = world.sales().insert("account", Map.of("name", "No number"));
        List<BridgeEvent> told = world.takeFromDynamics();
        world.handle(told);
        String number = world.dynamics()
                .row("account", id)
                .orElseThrow()
                .text("accountnumber")
                .orElseThrow();
        assertThat(number).matches("D[0-9A-F]{12}");
        assertThat(world.unit(number).text("name")).isEqualTo("No number");
        world.forgetRequests();
        world.handle(told);
        world.settle();
        assertThat(world.requests()).isEmpty();
        assertThat(world.outcomeOf(id)).isEqualTo("echo");
    }
}
