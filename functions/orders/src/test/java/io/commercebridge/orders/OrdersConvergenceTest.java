package io.commercebridge.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.flowtest.RandomHistory;
import io.commercebridge.testkit.commerce.data.ItemView;
import io.commercebridge.testkit.commerce.shop.OrderDraft;
import io.commercebridge.testkit.commerce.shop.OrderLine;
import io.commercebridge.testkit.commerce.shop.Tax;
import io.commercebridge.testkit.dynamics.store.Row;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Random histories of one order, told in random order with repetitions: both sides agree in the end. */
@QuarkusTest
class OrdersConvergenceTest extends OrdersTestBase {

    @Test
    void i4BothSidesAgreeAfterAnyHistoryInAnyOrder() {
        RandomHistory.playAll(20, seed -> new History(new OrdersWorld(flow), seed));
    }

    private static final class History extends RandomHistory {
        private final OrdersWorld world;
        private final String code;

        History(OrdersWorld world, int seed) {
            super(world, seed);
            this.world = world;
            this.code = world.commerce()
                    .shop()
                    .placeOrder(OrderDraft.net("ann@example.org", "USD")
                            .with("Unit", "C-4711")
                            .with(line())
                            .with(line()))
                    .text("code");
            record("order " + code);
        }

        private OrderLine line() {
            BigDecimal price = BigDecimal.valueOf(1 + random().nextInt(20_000), 2);
            return OrderLine.of("P-" + (1 + random().nextInt(5)), 1 + random().nextInt(9), price.toPlainString())
                    .taxed(Tax.of("vat", "19"));
        }

        @Override
        protected void act() {
            boolean known = world.salesOrder(code).isPresent();
            int choice = random().nextInt(known ? 100 : 60);
            if (choice < 25) {
                amend();
            } else if (choice < 40) {
                record("add");
                world.commerce().shop().addEntry(code, line());
            } else if (choice < 58) {
                removeOrCancelLine();
            } else if (choice < 60) {
                close("shop cancels");
                world.commerce().shop().cancel(code);
            } else if (choice < 75) {
                state("hold", 0, 690970000);
            } else if (choice < 92) {
                state("release", 0, random().nextBoolean() ? 1 : 2);
            } else if (choice < 96) {
                close("submit");
                state("submit", 1, 3);
            } else {
                close("dynamics cancels");
                world.cancelInDynamics(code);
            }
        }

        private void close(String how) {
            record(how);
            end();
        }

        private List<ItemView> openEntries() {
            return world.commerce().item("Order", code).list("entries").stream()
                    .filter(entry -> entry.number("quantity").signum() > 0)
                    .toList();
        }

        private void amend() {
            ItemView entry = openEntries().get(random().nextInt(openEntries().size()));
            record("amend");
            world.commerce()
                    .shop()
                    .amendQuantity(code, entry.number("entryNumber").intValue(), 1 + random().nextInt(30));
        }

        private void removeOrCancelLine() {
            List<ItemView> open = openEntries();
            if (open.size() < 2) {
                amend();
                return;
            }
            ItemView entry = open.get(random().nextInt(open.size()));
            int number = entry.number("entryNumber").intValue();
            if (random().nextBoolean()) {
                record("remove");
                world.commerce().shop().removeEntry(code, number);
            } else {
                record("cancel line");
                world.commerce()
                        .shop()
                        .cancelEntry(code, number, entry.number("quantity").longValue());
            }
        }

        private void state(String what, int statecode, int statuscode) {
            record(what);
            world.dynamics()
                    .asUser(world.org().salesPerson())
                    .setState("salesorder", world.salesOrderId(code), statecode, statuscode);
        }

        @Override
        protected void check() {
            assertThat(world.deadLetters().list()).as(this::story).isEmpty();
            Row order = world.salesOrder(code).orElseThrow();
            String shop = world.statusInShop(code);
            switch (order.choice("statecode").orElseThrow()) {
                case 2 -> assertThat(shop).as(this::story).isEqualTo("CANCELLED");
                case 1 -> assertThat(shop).as(this::story).isEqualTo("READY");
                default -> {
                    boolean held = order.choice("statuscode").orElseThrow() == 690970000;
                    assertThat(shop)
                            .as(this::story)
                            .isIn(held ? List.of("ON_HOLD") : List.of("CREATED", "CHECKED_VALID"));
                }
            }
            if (order.choice("statecode").orElseThrow() != 2) {
                assertThat(linesInDynamics()).as(this::story).isEqualTo(linesInShop());
                BigDecimal due = world.commerce()
                        .item("Order", code)
                        .number("totalPrice")
                        .add(world.commerce().item("Order", code).number("totalTax"));
                assertThat(order.number("totalamount").orElseThrow())
                        .as(this::story)
                        .isEqualByComparingTo(due);
            }
        }

        private Map<Integer, Integer> linesInShop() {
            Map<Integer, Integer> lines = new TreeMap<>();
            openEntries()
                    .forEach(entry -> lines.put(
                            entry.number("entryNumber").intValue() + 1,
                            entry.number("quantity").intValue()));
            return lines;
        }

        private Map<Integer, Integer> linesInDynamics() {
            Map<Integer, Integer> lines = new TreeMap<>();
            world.lines(code)
                    .forEach(line -> lines.put(
                            (Integer) line.get("lineitemnumber").orElseThrow(),
                            line.number("quantity").orElseThrow().intValue()));
            return lines;
        }
    }
}
