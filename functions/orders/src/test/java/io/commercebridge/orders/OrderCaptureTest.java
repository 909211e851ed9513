package io.commercebridge.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.flow.queue.ParkedMessage;
import io.commercebridge.testkit.commerce.shop.OrderDraft;
import io.commercebridge.testkit.commerce.shop.OrderLine;
import io.commercebridge.testkit.commerce.shop.Tax;
import io.commercebridge.testkit.dynamics.store.Ref;
import io.commercebridge.testkit.dynamics.store.Row;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A new order becomes one sales order, whatever happens on the way. */
@QuarkusTest
class OrderCaptureTest extends OrdersTestBase {

    @Test
    void writesAnOrderWithItsLinesInOneRequest() {
        String code = place(twoLines());
        world.handle(world.takeFromCommerce());
        assertThat(world.outcome(code)).isEqualTo("delivered");
        Row order = world.salesOrder(code).orElseThrow();
        assertThat(order.number("totalamount").orElseThrow()).isEqualByComparingTo(amountDue(code));
        assertThat(order.number("freightamount").orElseThrow()).isEqualByComparingTo("4.9");
        assertThat(order.number("discountamount").orElseThrow()).isEqualByComparingTo("6");
        assertThat(order.choice("shippingmethodcode")).contains(5);
        assertThat(world.lines(code)).hasSize(2);
        assertThat(world.dynamicsRequests())
                .filteredOn(entry -> entry.request().method().equals("POST"))
                .hasSize(1);
    }

    @Test
    void writesAGrossOrderToItsAmountDue() {
        String code = placed(OrderDraft.gross("ann@example.org", "EUR")
                .with("Unit", "C-4711")
                .with(OrderLine.of("P-1", 3, "9.99").taxed(Tax.of("vat", "19")))
                .with(OrderLine.of("P-2", 1, "119").taxed(Tax.of("vat", "19"))));
        assertThat(world.salesOrder(code).orElseThrow().number("totalamount").orElseThrow())
                .isEqualByComparingTo(world.commerce().item("Order", code).number("totalPrice"));
    }

    @Test
    void findsAConsumerByMail() {
        world.org().contact("ann@example.org", "Ann", "Lee");
        String code = placed(OrderDraft.net("ann@example.org", "USD").with(OrderLine.of("P-1", 1, "10")));
        assertThat(world.salesOrder(code)
                        .orElseThrow()
                        .ref("customerid")
                        .orElseThrow()
                        .table())
                .isEqualTo("contact");
    }

    @Test
    void i2MakesOneOrderOfThreeDeliveriesAndOfTwentyAtOnce() {
        String code = place(twoLines());
        List<BridgeEvent> event = world.takeFromCommerce();
        for (int i = 0; i < 3; i++) {
            assertThat(world.handle(event)).isEmpty();
        }
        String atOnce = place(twoLines());
        List<BridgeEvent> same = world.takeFromCommerce();
        try (var threads = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                threads.submit(() -> world.handle(same));
            }
        }
        world.handle(same);
        for (String one : List.of(code, atOnce)) {
            assertThat(world.dynamics().rows("salesorder").stream()
                            .filter(row ->
                                    row.text("ordernumber").filter(one::equals).isPresent()))
                    .hasSize(1);
            assertThat(world.lines(one)).hasSize(2);
            assertThat(world.known(one).trail().entries()).hasSize(1);
        }
    }

    @Test
    void i2LeavesOneOrderWhenTheFunctionDiesBeforeItRecords() {
        String code = place(twoLines());
        List<BridgeEvent> event = world.takeFromCommerce();
        world.dynamics()
                .faults()
                .arm(io.commercebridge.testkit.server.Fault.of(
                        "POST", "batch", 4, new io.commercebridge.testkit.server.Fault.Action.ApplyThenDrop()));
        assertThat(world.handle(event)).hasSize(1);
        world.dynamics().faults().clear();
        assertThat(world.salesOrder(code)).isPresent();
        assertThat(world.handle(event)).isEmpty();
        assertThat(world.lines(code)).hasSize(2);
        assertThat(world.outcome(code)).isEqualTo("delivered");
    }

    @Test
    void i1WaitsForAMissingAccountAndIsReleasedByItsArrival() {
        world.commerce().seed("B2BUnit", Map.of("uid", "C-9000", "name", "Late"));
        String code = place(companyOrder().with("Unit", "C-9000").with(OrderLine.of("P-1", 1, "10")));
        List<BridgeEvent> event = world.takeFromCommerce();
        assertThat(world.handle(event)).hasSize(1);
        assertThat(world.handle(event)).isEmpty();
        assertThat(world.known(code).parked().orElseThrow().reason()).isEqualTo("waiting for account C-9000");
        assertThat(world.salesOrder(code)).isEmpty();
        world.dynamics()
                .asUser(world.org().salesPerson())
                .insert("account", Map.of("name", "Late", "accountnumber", "C-9000"));
        world.handle(world.takeFromDynamics());
        assertThat(world.runQueue()).isEqualTo(1);
        assertThat(world.salesOrder(code)).isPresent();
        assertThat(world.outcome(code)).isEqualTo("delivered");
        assertThat(world.deadLetters().list()).isEmpty();
    }

    @Test
    void i1WaitsForAMissingProduct() {
        world.product("P-NEW");
        String code = place(companyOrder().with(OrderLine.of("P-NEW", 1, "10")));
        List<BridgeEvent> event = world.takeFromCommerce();
        world.handle(event);
        world.handle(event);
        assertThat(world.known(code).parked().orElseThrow().reason()).isEqualTo("waiting for product P-NEW");
        world.org().product("P-NEW", "New");
        world.handle(event);
        assertThat(world.outcome(code)).isEqualTo("delivered");
        assertThat(world.deadLetters().list()).isEmpty();
    }

    @Test
    void i1ParksAnOrderThatIsTwoCentsOffAndDeliversItOnceItIsCorrected() {
        world.commerce().shop().skewTotals(new BigDecimal("0.02"));
        String code = place(twoLines());
        world.commerce().shop().skewTotals(BigDecimal.ZERO);
        world.handle(world.takeFromCommerce());
        ParkedMessage parked = world.deadLetters().list().getFirst();
        assertThat(parked.reason()).contains("= 118.90, but totalPrice is 118.92 USD");
        assertThat(world.dynamicsRequests()).isEmpty();
        world.commerce().seed("Order", Map.of("code", code, "totalPrice", 118.90));
        BridgeEvent event = io.commercebridge.platform.event.EventCodec.decode(parked.event());
        world.handle(List.of(new BridgeEvent(
                event.id(),
                event.source(),
                event.type(),
                event.subject(),
                event.time(),
                event.traceparent(),
                true,
                event.data())));
        assertThat(world.outcome(code)).isEqualTo("delivered");
        assertThat(world.salesOrder(code)).isPresent();
        assertThat(world.deadLetters().list()).isEmpty();
    }

    @Test
    void ignoresSnapshots() {
        world.commerce().shop().keepHistory(true);
        String code = placed(twoLines());
        world.commerce().shop().amendQuantity(code, 0, 5);
        world.settle();
        world.commerce().shop().keepHistory(false);
        assertThat(world.dynamics().rows("salesorder").stream()
                        .filter(row ->
                                row.text("ordernumber").filter(code::equals).isPresent()))
                .hasSize(1);
    }

    @Test
    void takesTheProductsUnitWhereDynamicsHasNoneOfThatNameAndSaysSo() {
        String code = placed(companyOrder().with(OrderLine.of("P-1", 1, "10").in("box")));
        assertThat(world.lines(code).getFirst().ref("uomid").orElseThrow().id())
                .isEqualTo(world.org().pieces());
        assertThat(world.known(code).verdict().orElseThrow().warnings())
                .containsExactly("Dynamics has no unit 'box', took the default unit of product P-1");
    }

    @Test
    void takesTheFirstOfSeveralPriceListsAndSaysSo() {
        world.dynamics()
                .seed(
                        "pricelevel",
                        Map.of(
                                "name",
                                "Wholesale JPY",
                                "transactioncurrencyid",
                                new Ref("transactioncurrency", world.org().currency("JPY"))));
        String code = placed(
                OrderDraft.net("ann@example.org", "JPY").with("Unit", "C-4711").with(OrderLine.of("P-1", 3, "1200")));
        assertThat(world.salesOrder(code)
                        .orElseThrow()
                        .ref("pricelevelid")
                        .orElseThrow()
                        .id())
                .isEqualTo(world.org().priceList("JPY"));
        assertThat(world.known(code).verdict().orElseThrow().warnings())
                .containsExactly("2 price lists are in JPY, took 'Web JPY'");
    }
}
