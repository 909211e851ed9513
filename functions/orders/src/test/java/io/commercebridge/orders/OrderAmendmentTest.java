package io.commercebridge.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.testkit.commerce.shop.OrderLine;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Amendments and cancellations reach the sales order, and only they. */
@QuarkusTest
class OrderAmendmentTest extends OrdersTestBase {

    @Test
    void i3ChangesNothingForAnOlderEvent() {
        String code = place(twoLines());
        List<BridgeEvent> older = world.takeFromCommerce();
        world.commerce().shop().amendQuantity(code, 0, 7);
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
        world.commerce().shop().amendQuantity(code, 0, 3);
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
    void costsOneRequestAndOneUnitEachWayOnceTheOrderIsKnown() {
        String code = placed(twoLines());
        for (int quantity = 3; quantity < 6; quantity++) {
            world.commerce().shop().amendQuantity(code, 0, quantity);
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
    void removesALineThatWasRemovedAndAddsOneThatWasAdded() {
        String code = placed(twoLines());
        world.commerce().shop().removeEntry(code, 1);
        world.commerce().shop().addEntry(code, OrderLine.of("P-3", 4, "2.5"));
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
        world.commerce().shop().cancelEntry(code, 1, 1);
        world.settle();
        assertThat(world.lines(code)).hasSize(1);
        world.commerce().shop().cancel(code);
        world.settle();
        assertThat(world.salesOrder(code).orElseThrow().choice("statecode")).contains(2);
        assertThat(world.lines(code)).hasSize(1);
        assertThat(world.dynamics().rows("orderclose")).isNotEmpty();
    }

    @Test
    void recordsAnOrderThatWasCancelledBeforeItWasSeen() {
        String code = place(twoLines());
        world.takeFromCommerce();
        world.commerce().shop().cancel(code);
        world.settle();
        assertThat(world.salesOrder(code).orElseThrow().choice("statecode")).contains(2);
        assertThat(world.outcome(code)).isEqualTo("delivered");
    }

    @Test
    void opensASubmittedOrderWritesItAndSubmitsItAgain() {
        String code = placed(twoLines());
        world.dynamics().asUser(world.org().salesPerson()).setState("salesorder", world.salesOrderId(code), 1, 3);
        world.settle();
        assertThat(world.statusInShop(code)).isEqualTo("READY");
        world.commerce().shop().amendQuantity(code, 0, 9);
        world.settle();
        assertThat(world.salesOrder(code).orElseThrow().choice("statecode")).contains(1);
        assertThat(world.lines(code))
                .anySatisfy(line ->
                        assertThat(line.number("quantity").orElseThrow()).isEqualByComparingTo("9"));
        assertThat(world.statusInShop(code)).isEqualTo("READY");
    }

    @Test
    void leavesAFulfilledOrderAloneWhenOnlyAPaymentIsNoted() {
        String code = placed(twoLines());
        world.fulfil(code);
        world.settle();
        world.commerce().shop().capture(code, "1.00");
        world.settle();
        assertThat(world.known(code).parked()).isEmpty();
        assertThat(world.known(code).verdict().orElseThrow().reason()).contains("only remarks have changed");
    }

    @Test
    void parksAnAmendmentOfAFulfilledOrder() {
        String code = placed(twoLines());
        world.fulfil(code);
        world.settle();
        assertThat(world.statusInShop(code)).isEqualTo("COMPLETED");
        world.commerce().shop().amendQuantity(code, 0, 9);
        world.settle();
        assertThat(world.known(code).parked().orElseThrow().reason()).contains("is fulfilled in Dynamics");
        world.deadLetters().take(message -> true);
    }

    @Test
    void i5MakesNoRequestForTheEchoOfAnOrderOfOurs() {
        String code = place(twoLines());
        world.handle(world.takeFromCommerce());
        world.commerce().shop().cancel(code);
        world.handle(world.takeFromCommerce());
        world.forgetRequests();
        List<BridgeEvent> echo = world.takeFromDynamics();
        assertThat(echo).isNotEmpty();
        world.handle(echo);
        assertThat(world.commerceRequests()).isEmpty();
        assertThat(world.dynamicsRequests()).isEmpty();
    }
}
