package io.commercebridge.billing.credit;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.flowtest.RandomHistory;
import io.commercebridge.testkit.commerce.data.ItemView;
import io.commercebridge.testkit.dynamics.store.Row;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Random histories of an account's credit, told in random order with repetitions: the unit shows what it is. */
@QuarkusTest
class CreditConvergenceTest extends CreditTestBase {

    @Test
    void i4TheUnitShowsTheCreditAfterAnyHistoryInAnyOrder() {
        RandomHistory.playAll(16, seed -> new History(new CreditWorld(flow), seed));
    }

    private static final class History extends RandomHistory {
        private final CreditWorld world;
        private final String number = CreditWorld.freshNumber();
        private final UUID account;

        History(CreditWorld world, int seed) {
            super(world, seed);
            this.world = world;
            this.account = world.company(number, "EUR");
        }

        @Override
        protected void act() {
            int choice = random().nextInt(4);
            record("act " + choice);
            switch (choice) {
                case 0 -> world.credit().holdCredit(account, "Overdue " + random().nextInt(3));
                case 1 -> world.credit().releaseCredit(account);
                case 2 -> world.credit().ageBalances(account, amount(), amount(), amount());
                default ->
                    world.credit()
                            .update("account", account, Map.of("creditlimit", BigDecimal.valueOf(random().nextInt(9))));
            }
        }

        private String amount() {
            return BigDecimal.valueOf(random().nextInt(3) * 1275L, 2).toPlainString();
        }

        @Override
        protected void check() {
            assertThat(world.deadLetters().list()).as(this::story).isEmpty();
            Row row = world.credit().read("account", account);
            ItemView unit = world.unit(number);
            boolean held = row.flag("creditonhold");
            assertThat(unit.get("creditOnHold").equals(java.util.Optional.of(true)))
                    .as(this::story)
                    .isEqualTo(held);
            assertThat(unit.get("creditHoldReason").map(Object::toString).orElse(""))
                    .as(this::story)
                    .isEqualTo(held ? row.text("cb_creditholdreason").orElse("") : "");
            BigDecimal owed = Stream.of("aging30", "aging60", "aging90")
                    .flatMap(column -> row.number(column).stream())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(unit.get("openBalance")
                            .map(shown -> new BigDecimal(shown.toString()))
                            .orElse(BigDecimal.ZERO))
                    .as(this::story)
                    .isEqualByComparingTo(owed);
        }
    }
}
