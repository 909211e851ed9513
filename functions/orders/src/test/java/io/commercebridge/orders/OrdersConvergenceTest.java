package io.commercebridge.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.flow.pipeline.FlowRunner;
import io.commercebridge.testkit.commerce.data.ItemView;
import io.commercebridge.testkit.commerce.shop.OrderDraft;
import io.commercebridge.testkit.commerce.shop.OrderLine;
import io.commercebridge.testkit.commerce.shop.Tax;
import io.commercebridge.testkit.dynamics.store.Row;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Random histories of one order, told in random order with repetitions: both sides agree in the end. */
@QuarkusTest
@QuarkusTestResource(OrdersTestResource.class)
class OrdersConvergenceTest {
    private static final int SEEDS = Integer.getInteger("commercebridge.seeds", 60);

    @Inject
    FlowRunner flow;

    @Test
    void i4BothSidesAgreeAfterAnyHistoryInAnyOrder() {
        for (int seed = 0; seed < SEEDS; seed++) {
            new History(new OrdersWorld(flow), seed).play();
        }
    }

    private static final class History {
        private final OrdersWorld world;
        private final int seed;
        private final Random random;
        private final String code;
        private final List<BridgeEvent> underWay = new ArrayList<>();
        private final List<String> told = new ArrayList<>();
        private boolean closed;

        History(OrdersWorld world, int seed) {
            this.world = world;
            this.seed = seed;
            this.random = new Random(seed);
            this.code = OrdersWorld.commerce
                    .shop()
                    .placeOrder(OrderDraft.net("ann@example.org", "USD")
                            .with("Unit", "C-4711")
                            .with(line())
                            .with(line()))
                    .text("code");
        }

        private OrderLine line() {
            BigDecimal price = BigDecimal.valueOf(1 + random.nextInt(20_000), 2);
            return OrderLine.of("P-" + (1 + random.nextInt(5)), 1 + random.nextInt(9), price.toPlainString())
                    .taxed(Tax.of("vat", "19"));
        }

        void play() {
            int steps = 1 + random.nextInt(20);
            for (int i = 0; i < steps && !closed; i++) {
                act();
                underWay.addAll(world.takeAll());
                if (random.nextInt(3) == 0) {
                    tellSome();
                }
            }
            do {
                underWay.addAll(world.takeAll());
                tellAll();
                underWay.addAll(world.takeAll());
            } while (!underWay.isEmpty());
            check();
        }

        private void act() {
            boolean known = world.salesOrder(code).isPresent();
            int choice = random.nextInt(known ? 100 : 60);
            if (choice < 25) {
                amend();
            } else if (choice < 40) {
                record("add");
                OrdersWorld.commerce.shop().addEntry(code, line());
            } else if (choice < 58) {
                removeOrCancelLine();
            } else if (choice < 60) {
                close("shop cancels");
                OrdersWorld.commerce.shop().cancel(code);
            } else if (choice < 75) {
                state("hold", 0, 690970000);
            } else if (choice < 92) {
                state("release", 0, random.nextBoolean() ? 1 : 2);
            } else if (choice < 96) {
                close("submit");
                state("submit", 1, 3);
            } else {
                close("dynamics cancels");
                world.cancelInDynamics(code);
            }
        }

        private void record(String what) {
            told.add(what);
        }

        private void close(String how) {
            closed = true;
            record(how);
        }

        private List<ItemView> openEntries() {
            return OrdersWorld.commerce.item("Order", code).list("entries").stream()
                    .filter(entry -> entry.number("quantity").signum() > 0)
                    .toList();
        }

        private void amend() {
            ItemView entry = openEntries().get(random.nextInt(openEntries().size()));
            record("amend");
            OrdersWorld.commerce
                    .shop()
                    .amendQuantity(code, entry.number("entryNumber").intValue(), 1 + random.nextInt(30));
        }

        private void removeOrCancelLine() {
            List<ItemView> open = openEntries();
            if (open.size() < 2) {
                amend();
                return;
            }
            ItemView entry = open.get(random.nextInt(open.size()));
            int number = entry.number("entryNumber").intValue();
            if (random.nextBoolean()) {
                record("remove");
                OrdersWorld.commerce.shop().removeEntry(code, number);
            } else {
                record("cancel line");
                OrdersWorld.commerce
                        .shop()
                        .cancelEntry(code, number, entry.number("quantity").longValue());
            }
        }

        private void state(String what, int statecode, int statuscode) {
            record(what);
            OrdersWorld.dynamics
                    .asUser(OrdersWorld.org.salesPerson())
                    .setState("salesorder", world.salesOrderId(code), statecode, statuscode);
        }

        private void tellSome() {
            Collections.shuffle(underWay, random);
            List<BridgeEvent> some = List.copyOf(underWay.subList(0, random.nextInt(underWay.size() + 1)));
            underWay.subList(0, some.size()).clear();
            tell(some);
        }

        private void tellAll() {
            Collections.shuffle(underWay, random);
            List<BridgeEvent> all = List.copyOf(underWay);
            underWay.clear();
            tell(all);
        }

        private void tell(List<BridgeEvent> events) {
            List<BridgeEvent> withRepetitions = new ArrayList<>(events);
            events.stream().filter(_ -> random.nextInt(4) == 0).forEach(withRepetitions::add);
            assertThat(world.handle(withRepetitions)).as(this::story).isEmpty();
        }

        private String story() {
            return "seed " + seed + ", order " + code + ": " + told;
        }

        private void check() {
            assertThat(world.deadLetters.list()).as(this::story).isEmpty();
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
                BigDecimal due = OrdersWorld.commerce
                        .item("Order", code)
                        .number("totalPrice")
                        .add(OrdersWorld.commerce.item("Order", code).number("totalTax"));
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
