package io.commercebridge.billing.credit;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.flowtest.Counts;
import io.commercebridge.flowtest.Counts.What;
import io.commercebridge.flowtest.SecondByNow;
import io.commercebridge.flowtest.Simulators;
import io.commercebridge.platform.event.BridgeEvent;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What credit costs; rows of the benchmark's table. */
@QuarkusTest
@Tag(Counts.TAG)
class CreditCountsTest extends CreditTestBase {
    private static final int MANY = 20;

    @BeforeAll
    static void begin() {
        Simulators.start(commerce -> commerce, dynamics -> dynamics.withClock(new SecondByNow()));
    }

    @AfterAll
    static void end() {
        Simulators.end();
    }

    private Counts count(String what) {
        List<BridgeEvent> events = world.takeFromDynamics();
        return Counts.of(world, meter, new What(what, events.size()), () -> world.handle(events));
    }

    @Test
    void countsHoldsBalancesAndAccountsThatOweNothing() {
        // A token and the currency are read once.
        world.credit().holdCredit(account, "Overdue");
        world.play();
        List<UUID> accounts = Stream.generate(() -> world.company(CreditWorld.freshNumber(), "USD"))
                .limit(MANY)
                .toList();
        accounts.forEach(id -> world.credit().update("account", id, Map.of("creditonhold", false)));
        Counts clear = count("accounts without a hold and without debts");
        assertThat(clear.commercePerEvent()).isZero();
        assertThat(clear.dynamicsPerEvent()).isZero();
        accounts.forEach(id -> world.credit().holdCredit(id, "Overdue"));
        Counts held = count("accounts put on hold");
        assertThat(held.commercePerEvent()).isEqualTo(1);
        assertThat(held.dynamicsPerEvent()).isZero();
        accounts.forEach(id -> world.credit().ageBalances(id, "10", "0", "0"));
        Counts aged = count("changed balances");
        assertThat(aged.commercePerEvent()).isEqualTo(1);
        assertThat(aged.unitsPerEvent()).isEqualTo(2);
    }
}
