package io.commercebridge.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.flow.pipeline.FlowRunner;
import io.commercebridge.platform.flow.queue.ParkedMessage;
import io.commercebridge.testkit.commerce.shop.Discount;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(OrdersTestResource.class)
class OrdersFlowTest {
    @Inject
    FlowRunner flow;

    @Inject
    TestingMeter meter;

    private OrdersWorld world;

    @BeforeEach
    void freshJournal() {
        world = new OrdersWorld(flow);
    }

    private static OrderDraft companyOrder() {
        return OrderDraft.net("ann@example.org", "USD").with("Unit", "C-4711").with("deliveryMode", "standard-net");
    }

    private static OrderDraft twoLines() {
        return companyOrder()
                .with(OrderLine.of("P-1", 2, "50").taxed(Tax.of("vat", "19")))
                .with(OrderLine.of("P-2", 1, "20").taxed(Tax.of("vat", "19")))
                .discounted(Discount.amount("welcome", "6"))
                .costing("4.90", "0");
    }

    private String place(OrderDraft draft) {
        return OrdersWorld.commerce.shop().placeOrder(draft).text("code");
    }

    private String placed(OrderDraft draft) {
        String code = place(draft);
        world.settle();
        world.forgetRequests();
        return code;
    }

    private static BigDecimal amountDue(String code) {
        var order = OrdersWorld.commerce.item("Order", code);
        return order.number("totalPrice").add(order.number("totalTax"));
    }

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
                .isEqualByComparingTo(OrdersWorld.commerce.item("Order", code).number("totalPrice"));
    }

    @Test
    void findsAConsumerByMail() {
        OrdersWorld.org.contact("ann@example.org", "Ann", "Lee");
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
            assertThat(OrdersWorld.dynamics.rows("salesorder").stream()
                            .filter(row ->
                                    row.text("ordernumber").filter(one::equals).isPresent()))
                    .hasSize(1);
            assertThat(world.lines(one)).hasSize(2);
            assertThat(world.known(one).trail().entries()).hasSize(1);
        }
    }

    @Test
    void i3ChangesNothingForAnOlderEvent() {
        String code = place(twoLines());
        List<BridgeEvent> older = world.takeFromCommerce();
        OrdersWorld.commerce.shop().amendQuantity(code, 0, 7);
        world.handle(world.takeFromCommerce());
        world.forgetRequests();
        world.handle(older);
        assertThat(world.outcome(code)).isEqualTo("stale");
        assertThat(world.dynamicsRequests()).isEmpty();
        assertThat(world.lines(code))
                .anySatisfy(line ->
                        assertThat(line.number("quantity").orElseThrow()).isEqualByComparingTo("7"));
    }

    @Test
    void sendsOnlyWhatAnAmendmentChanges() {
        String code = placed(twoLines());
        OrdersWorld.commerce.shop().amendQuantity(code, 0, 3);
        world.handle(world.takeFromCommerce());
        assertThat(world.salesOrder(code).orElseThrow().number("totalamount").orElseThrow())
                .isEqualByComparingTo(amountDue(code));
        assertThat(world.dynamicsRequests()).hasSize(1);
        assertThat(world.dynamicsRequests().getFirst().request().text())
                .contains("\"quantity\"")
                .doesNotContain("priceperunit")
                .doesNotContain("ordernumber")
                .doesNotContain("productid");
    }

    @Test
    void removesALineThatWasRemovedAndAddsOneThatWasAdded() {
        String code = placed(twoLines());
        OrdersWorld.commerce.shop().removeEntry(code, 1);
        OrdersWorld.commerce.shop().addEntry(code, OrderLine.of("P-3", 4, "2.5"));
        world.settle();
        assertThat(world.lines(code))
                .extracting(line -> line.number("quantity").orElseThrow().intValue())
                .containsExactlyInAnyOrder(2, 4);
        assertThat(world.salesOrder(code).orElseThrow().number("totalamount").orElseThrow())
                .isEqualByComparingTo(amountDue(code));
    }

    @Test
    void cancelsALineAndThenTheOrder() {
        String code = placed(twoLines());
        OrdersWorld.commerce.shop().cancelEntry(code, 1, 1);
        world.settle();
        assertThat(world.lines(code)).hasSize(1);
        OrdersWorld.commerce.shop().cancel(code);
        world.settle();
        assertThat(world.salesOrder(code).orElseThrow().choice("statecode")).contains(2);
        assertThat(world.lines(code)).hasSize(1);
        assertThat(OrdersWorld.dynamics.rows("orderclose")).isNotEmpty();
    }

    @Test
    void recordsAnOrderThatWasCancelledBeforeItWasSeen() {
        String code = place(twoLines());
        world.takeFromCommerce();
        OrdersWorld.commerce.shop().cancel(code);
        world.settle();
        assertThat(world.salesOrder(code).orElseThrow().choice("statecode")).contains(2);
        assertThat(world.outcome(code)).isEqualTo("delivered");
    }

    @Test
    void opensASubmittedOrderWritesItAndSubmitsItAgain() {
        String code = placed(twoLines());
        OrdersWorld.dynamics
                .asUser(OrdersWorld.org.salesPerson())
                .setState("salesorder", world.salesOrderId(code), 1, 3);
        world.settle();
        assertThat(world.statusInShop(code)).isEqualTo("READY");
        OrdersWorld.commerce.shop().amendQuantity(code, 0, 9);
        world.settle();
        assertThat(world.salesOrder(code).orElseThrow().choice("statecode")).contains(1);
        assertThat(world.lines(code))
                .anySatisfy(line ->
                        assertThat(line.number("quantity").orElseThrow()).isEqualByComparingTo("9"));
        assertThat(world.statusInShop(code)).isEqualTo("READY");
    }

    @Test
    void parksAnAmendmentOfAFulfilledOrder() {
        String code = placed(twoLines());
        fulfil(code);
        world.settle();
        assertThat(world.statusInShop(code)).isEqualTo("COMPLETED");
        OrdersWorld.commerce.shop().amendQuantity(code, 0, 9);
        world.settle();
        assertThat(world.known(code).parked().orElseThrow().reason()).contains("is fulfilled in Dynamics");
        world.deadLetters.take(message -> true);
    }

    private void fulfil(String code) {
        OrdersWorld.dynamics
                .asUser(OrdersWorld.org.salesPerson())
                .action(
                        "salesorders/Microsoft.Dynamics.CRM.FulfillSalesOrder",
                        Map.of(
                                "OrderClose",
                                Map.of(
                                        "subject",
                                        "done",
                                        "salesorderid@odata.bind",
                                        "/salesorders(" + world.salesOrderId(code) + ")"),
                                "Status",
                                100001));
    }

    @Test
    void tellsAHoldWithItsReasonAndItsRelease() {
        String code = placed(twoLines());
        var person = OrdersWorld.dynamics.asUser(OrdersWorld.org.creditManager());
        person.update(
                "salesorder",
                world.salesOrderId(code),
                Map.of("statecode", 0, "statuscode", 690970000, "cb_holdreason", "Credit limit reached"));
        world.settle();
        assertThat(world.statusInShop(code)).isEqualTo("ON_HOLD");
        assertThat(OrdersWorld.commerce.item("Order", code).text("statusInfo")).isEqualTo("Credit limit reached");
        person.setState("salesorder", world.salesOrderId(code), 0, 1);
        world.settle();
        assertThat(world.statusInShop(code)).isEqualTo("CHECKED_VALID");
        assertThat(OrdersWorld.commerce.item("Order", code).get("statusInfo")).isEmpty();
    }

    @Test
    void i5MakesNoRequestForTheEchoOfAStatusOfOurs() {
        String code = placed(twoLines());
        OrdersWorld.dynamics
                .asUser(OrdersWorld.org.salesPerson())
                .setState("salesorder", world.salesOrderId(code), 1, 3);
        world.handle(world.takeFromDynamics());
        world.forgetRequests();
        List<BridgeEvent> echo = world.takeFromCommerce();
        assertThat(echo).isNotEmpty();
        world.handle(echo);
        assertThat(world.outcome(code)).isEqualTo("echo");
        assertThat(world.dynamicsRequests()).isEmpty();
        assertThat(world.commerceRequests()).isEmpty();
    }

    @Test
    void i5MakesNoRequestForTheEchoOfAnOrderOfOurs() {
        String code = place(twoLines());
        world.handle(world.takeFromCommerce());
        OrdersWorld.commerce.shop().cancel(code);
        world.handle(world.takeFromCommerce());
        world.forgetRequests();
        List<BridgeEvent> echo = world.takeFromDynamics();
        assertThat(echo).isNotEmpty();
        world.handle(echo);
        assertThat(world.commerceRequests()).isEmpty();
        assertThat(world.dynamicsRequests()).isEmpty();
    }

    @Test
    void cancelsInTheShopWhatIsCancelledInDynamics() {
        String code = placed(twoLines());
        OrdersWorld.dynamics
                .asUser(OrdersWorld.org.salesPerson())
                .action(
                        "CancelSalesOrder",
                        Map.of(
                                "OrderClose",
                                Map.of(
                                        "@odata.type",
                                        "Microsoft.Dynamics.CRM.orderclose",
                                        "subject",
                                        "no",
                                        "salesorderid@odata.bind",
                                        "/salesorders(" + world.salesOrderId(code) + ")"),
                                "Status",
                                4));
        world.settle();
        assertThat(world.statusInShop(code)).isEqualTo("CANCELLED");
        assertThat(world.outcome(code)).isEqualTo("echo");
    }

    @Test
    void i3DoesNotLetAStatusGoBack() {
        String code = placed(twoLines());
        var person = OrdersWorld.dynamics.asUser(OrdersWorld.org.salesPerson());
        person.setState("salesorder", world.salesOrderId(code), 1, 3);
        fulfil(code);
        List<BridgeEvent> events = new ArrayList<>(world.takeFromDynamics());
        Collections.reverse(events);
        world.handle(events);
        world.settle();
        assertThat(world.statusInShop(code)).isEqualTo("COMPLETED");
    }

    @Test
    void i1WaitsForAMissingAccountAndIsReleasedByItsArrival() {
        OrdersWorld.commerce.seed("B2BUnit", Map.of("uid", "C-9000", "name", "Late"));
        String code = place(companyOrder().with("Unit", "C-9000").with(OrderLine.of("P-1", 1, "10")));
        List<BridgeEvent> event = world.takeFromCommerce();
        assertThat(world.handle(event)).hasSize(1);
        assertThat(world.handle(event)).isEmpty();
        assertThat(world.known(code).parked().orElseThrow().reason()).isEqualTo("waiting for account C-9000");
        assertThat(world.salesOrder(code)).isEmpty();
        OrdersWorld.dynamics
                .asUser(OrdersWorld.org.salesPerson())
                .insert("account", Map.of("name", "Late", "accountnumber", "C-9000"));
        world.handle(world.takeFromDynamics());
        assertThat(world.runQueue()).isEqualTo(1);
        assertThat(world.salesOrder(code)).isPresent();
        assertThat(world.outcome(code)).isEqualTo("delivered");
        assertThat(world.deadLetters.list()).isEmpty();
    }

    @Test
    void i1WaitsForAMissingProduct() {
        OrdersWorld.product("P-NEW");
        String code = place(companyOrder().with(OrderLine.of("P-NEW", 1, "10")));
        List<BridgeEvent> event = world.takeFromCommerce();
        world.handle(event);
        world.handle(event);
        assertThat(world.known(code).parked().orElseThrow().reason()).isEqualTo("waiting for product P-NEW");
        OrdersWorld.org.product("P-NEW", "New");
        world.handle(event);
        assertThat(world.outcome(code)).isEqualTo("delivered");
        assertThat(world.deadLetters.list()).isEmpty();
    }

    @Test
    void i1ParksAnOrderThatIsTwoCentsOffAndDeliversItOnceItIsCorrected() {
        OrdersWorld.commerce.shop().skewTotals(new BigDecimal("0.02"));
        String code = place(twoLines());
        OrdersWorld.commerce.shop().skewTotals(BigDecimal.ZERO);
        world.handle(world.takeFromCommerce());
        ParkedMessage parked = world.deadLetters.list().getFirst();
        assertThat(parked.reason()).contains("= 118.90, but totalPrice is 118.92 USD");
        assertThat(world.dynamicsRequests()).isEmpty();
        OrdersWorld.commerce.seed("Order", Map.of("code", code, "totalPrice", 118.90));
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
        assertThat(world.deadLetters.list()).isEmpty();
    }

    @Test
    void costsOneRequestAndOneUnitEachWayOnceTheOrderIsKnown() {
        String code = placed(twoLines());
        for (int quantity = 3; quantity < 6; quantity++) {
            OrdersWorld.commerce.shop().amendQuantity(code, 0, quantity);
            List<BridgeEvent> amendment = world.takeFromCommerce();
            world.forgetRequests();
            meter.take();
            world.handle(amendment);
            assertThat(meter.take()).isEqualTo(2.0);
            assertThat(world.outcome(code)).isEqualTo("delivered");
            assertThat(world.dynamicsRequests()).hasSize(1);
            assertThat(world.commerceRequests()).isEmpty();
        }
    }

    @Test
    void ignoresSnapshots() {
        OrdersWorld.commerce.shop().keepHistory(true);
        String code = placed(twoLines());
        OrdersWorld.commerce.shop().amendQuantity(code, 0, 5);
        world.settle();
        OrdersWorld.commerce.shop().keepHistory(false);
        assertThat(OrdersWorld.dynamics.rows("salesorder").stream()
                        .filter(row ->
                                row.text("ordernumber").filter(code::equals).isPresent()))
                .hasSize(1);
    }

    @Test
    void i2LeavesOneOrderWhenTheFunctionDiesBeforeItRecords() {
        String code = place(twoLines());
        List<BridgeEvent> event = world.takeFromCommerce();
        OrdersWorld.dynamics
                .faults()
                .arm(io.commercebridge.testkit.server.Fault.of(
                        "POST", "batch", 4, new io.commercebridge.testkit.server.Fault.Action.ApplyThenDrop()));
        assertThat(world.handle(event)).hasSize(1);
        OrdersWorld.dynamics.faults().clear();
        assertThat(world.salesOrder(code)).isPresent();
        assertThat(world.handle(event)).isEmpty();
        assertThat(world.lines(code)).hasSize(2);
        assertThat(world.outcome(code)).isEqualTo("delivered");
    }
}
