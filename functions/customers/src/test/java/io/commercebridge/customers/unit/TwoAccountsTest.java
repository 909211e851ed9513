package io.commercebridge.customers.unit;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.customers.CustomersTestBase;
import io.commercebridge.customers.CustomersWorld;
import io.commercebridge.flowtest.Simulators;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An organisation that has not registered the alternate key of account numbers. */
@QuarkusTest
class TwoAccountsTest extends CustomersTestBase {

    @BeforeAll
    static void withoutTheKey() {
        Simulators.start(commerce -> commerce, dynamics -> dynamics.withoutKey("cb_accountnumber"));
    }

    @AfterAll
    static void endIt() {
        Simulators.end();
    }

    @Test
    void i2ParksTheSecondAccountOfANumberWithBothIdsAndLeavesTheUnitAlone() {
        String number = CustomersWorld.freshNumber();
        UUID first = world.knownAccount(number, Map.of("name", "The first"));
        UUID second = world.account(number, Map.of("name", "The second"));
        world.settle();
        assertThat(world.outcomeOf(second)).isEqualTo("parked");
        assertThat(world.reasonOf(second)).contains(first.toString()).contains(second.toString());
        assertThat(world.unit(number).text("name")).isEqualTo("The first");
        String other = CustomersWorld.freshNumber();
        world.change(second, Map.of("accountnumber", other));
        world.settle();
        assertThat(world.unit(other).text("name")).isEqualTo("The second");
        assertThat(world.knownRow(second).parked()).isEmpty();
    }
}
