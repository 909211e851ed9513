package io.commercebridge.orders.hold;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.flowtest.RandomHistory;
import io.commercebridge.orders.OrdersWorld;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Random histories of a company and its orders, told in random order with repetitions: the shop shows what holds. */
@QuarkusTest
class HoldsConvergenceTest extends HoldsTestBase {

    @Test
    void i4TheShopShowsTheHoldsAfterAnyHistoryInAnyOrder() {
        RandomHistory.playAll(24, seed -> new History(new OrdersWorld(flow), seed));
    }

    private static final class History extends RandomHistory {
        private final OrdersWorld world;
        private final Company company;
        private final CompanyOrders orders;

        History(OrdersWorld world, int seed) {
            super(world, seed);
            this.world = world;
            this.company = Company.in(world);
            this.orders = new CompanyOrders(world, company, random());
            record("placed " + orders.place());
        }

        @Override
        protected void act() {
            int choice = random().nextInt(100);
            if (choice < 12) {
                record("placed " + orders.place());
            } else if (choice < 30) {
                company.hold("Overdue " + choice);
                record("hold");
            } else if (choice < 34) {
                company.credit().update("account", company.account(), java.util.Map.of("name", "Renamed " + choice));
                record("renamed");
            } else if (choice < 52) {
                company.release();
                record("release");
            } else {
                record(orders.act());
            }
        }

        @Override
        protected void check() {
            assertThat(world.deadLetters().list()).as(this::story).isEmpty();
            orders.check(this::story);
        }
    }
}
