package io.commercebridge.customers.unit;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.customers.CustomersTestBase;
import io.commercebridge.customers.CustomersWorld;
import io.commercebridge.testkit.dynamics.store.Ref;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Accounts that cannot be carried over as they are. */
@QuarkusTest
class AccountRefusalTest extends CustomersTestBase {

    @Test
    void refusesAnAccountWithoutANumberUntilItHasOne() {
        UUID id = world.sales().insert("account", Map.of("name", "No number"));
        world.settle();
        assertThat(world.outcomeOf(id)).isEqualTo("parked");
        assertThat(world.reasonOf(id)).isEqualTo("account " + id + " has no account number");
        String number = CustomersWorld.freshNumber();
        world.change(id, Map.of("accountnumber", number));
        world.settle();
        assertThat(world.unit(number).text("name")).isEqualTo("No number");
        assertThat(world.knownRow(id).parked()).isEmpty();
    }

    @Test
    void keepsTheUnitOfAnAccountThatGetsAnotherNumberAndSaysSo() {
        String number = CustomersWorld.freshNumber();
        UUID id = world.knownAccount(number, Map.of());
        world.change(id, Map.of("accountnumber", CustomersWorld.freshNumber(), "name", "Renamed"));
        world.settle();
        assertThat(world.unit(number).text("name")).isEqualTo("Renamed");
        assertThat(world.knownRow(id).verdict().orElseThrow().warnings())
                .singleElement()
                .asString()
                .contains("the unit stays " + number);
    }

    @Test
    void parksAnUnmappedPriceListAndNamesTableAndValue() {
        UUID id = world.account(
                CustomersWorld.freshNumber(),
                Map.of("defaultpricelevelid", new Ref("pricelevel", world.org().priceList("JPY"))));
        world.settle();
        assertThat(world.outcomeOf(id)).isEqualTo("parked");
        assertThat(world.reasonOf(id)).isEqualTo("code table 'price list' has no entry for 'Web JPY'");
    }
}
