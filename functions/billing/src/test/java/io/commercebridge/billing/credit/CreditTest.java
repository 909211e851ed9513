package io.commercebridge.billing.credit;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.flowtest.SecondByNow;
import io.commercebridge.flowtest.Simulators;
import io.commercebridge.platform.event.BridgeEvent;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the credit department does with an account shows on its unit. */
@QuarkusTest
class CreditTest extends CreditTestBase {

    @BeforeAll
    static void begin() {
        Simulators.start(commerce -> commerce, dynamics -> dynamics.withClock(new SecondByNow()));
    }

    @AfterAll
    static void end() {
        Simulators.end();
    }

    @Test
    void showsAHoldWithTheBuyersReasonForAsLongAsItLasts() {
        world.credit().holdCredit(account, "Two invoices are overdue");
        world.play();
        assertThat(world.outcome(account)).isEqualTo("delivered");
        assertThat(world.unit(number).get("creditOnHold")).contains(true);
        assertThat(world.unit(number).text("creditHoldReason")).isEqualTo("Two invoices are overdue");
        world.credit().releaseCredit(account);
        world.play();
        assertThat(world.unit(number).get("creditOnHold")).contains(false);
        assertThat(world.unit(number).get("creditHoldReason")).isEmpty();
    }

    @Test
    void showsWhatIsOwedWithItsCurrency() {
        world.credit().ageBalances(account, "100.5", "20", "0");
        world.play();
        assertThat(world.unit(number).number("openBalance")).isEqualByComparingTo("120.50");
        assertThat(world.unit(number).number("pastDue30")).isEqualByComparingTo("100.50");
        assertThat(world.unit(number).number("pastDue60")).isEqualByComparingTo("20");
        assertThat(world.unit(number).number("pastDue90")).isEqualByComparingTo("0");
        assertThat(world.unit(number).text("balanceCurrency/isocode")).isEqualTo("USD");
    }

    @Test
    void showsYenWithoutFractions() {
        String yen = CreditWorld.freshNumber();
        UUID inYen = world.company(yen, "JPY");
        world.credit().ageBalances(inYen, "1000", "0", "7");
        world.play();
        assertThat(world.unit(yen).number("openBalance")).isEqualByComparingTo("1007");
        assertThat(world.unit(yen).text("balanceCurrency/isocode")).isEqualTo("JPY");
    }

    @Test
    void sendsOnlyWhatHasChanged() {
        world.credit().ageBalances(account, "100", "20", "3");
        world.play();
        world.credit().ageBalances(account, "100", "20", "4");
        world.forgetRequests();
        world.play();
        assertThat(world.written()).singleElement().satisfies(body -> assertThat(body)
                .contains("\"openBalance\"", "\"pastDue90\"")
                .doesNotContain("pastDue30", "creditOnHold", "balanceCurrency"));
        world.credit().holdCredit(account, "Overdue");
        world.forgetRequests();
        world.play();
        assertThat(world.written()).containsExactly("{\"creditOnHold\":true,\"creditHoldReason\":\"Overdue\"}");
    }

    @Test
    void leavesTheLimitToTheFlowThatCarriesTheAccount() {
        world.credit().update("account", account, Map.of("creditlimit", new BigDecimal("5000")));
        world.forgetRequests();
        world.play();
        assertThat(world.outcome(account)).isEqualTo("ignored");
        assertThat(world.reason(account)).isEqualTo("the account is not on hold and owes nothing");
        world.credit().holdCredit(account, "Overdue");
        world.play();
        world.credit().update("account", account, Map.of("creditlimit", new BigDecimal("9000")));
        world.forgetRequests();
        world.play();
        assertThat(world.outcome(account)).isEqualTo("unchanged");
        assertThat(world.requests()).isEmpty();
        assertThat(world.unit(number).get("CreditLimit/code")).isEmpty();
    }

    @Test
    void waitsForTheUnitAndShowsTheHoldOnceItIsThere() {
        String late = CreditWorld.freshNumber();
        UUID unknown = world.account(late, "USD");
        world.credit().holdCredit(unknown, "Overdue");
        List<BridgeEvent> held = world.takeFromDynamics();
        world.handle(held);
        world.handle(held);
        assertThat(world.reason(unknown)).isEqualTo("waiting for account " + unknown + ", account " + late);
        world.arrive(unknown, late);
        world.play();
        assertThat(world.unit(late).get("creditOnHold")).contains(true);
        assertThat(world.deadLetters().list()).isEmpty();
    }

    @Test
    void readsAnAccountOfWhichTooMuchWasTold() {
        world.credit().holdCredit(account, "Overdue");
        world.handle(
                world.takeFromDynamics().stream().map(BridgeEvent::toBeReadBack).toList());
        assertThat(world.unit(number).text("creditHoldReason")).isEqualTo("Overdue");
    }
}
