package io.commercebridge.returns.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.returns.ReturnsTestBase;
import io.commercebridge.returns.ReturnsWorld;
import io.commercebridge.returns.Sales;
import io.commercebridge.testkit.commerce.shop.sold.ReturnDraft;
import io.commercebridge.testkit.commerce.shop.sold.ReturnLine;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** No more comes back than was delivered, and no more is paid back than was paid. */
@QuarkusTest
class OrderLawsTest extends ReturnsTestBase {
    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

    private String shippedOfThree(int quantity) {
        String order = world.sales().placed(Sales.draft());
        world.sales().handOver(order);
        world.sales().ship(order, 0, quantity);
        world.sales().pay(order, "100");
        return order;
    }

    private String reasonOf(String code) {
        return world.asked(code).parked().orElseThrow().reason();
    }

    @Test
    void refusesMoreThanWasDeliveredAndDeliversItOnceItIsCorrected() {
        String order = shippedOfThree(1);
        String code = world.ask(ReturnDraft.of(order).refund(0, 2, "GoodWill"));
        List<BridgeEvent> events = world.takeFromCommerce();
        world.handle(events);
        assertThat(reasonOf(code))
                .isEqualTo("return " + code + " is for 2 of entry 0 of order " + order
                        + ", with other returns 2, but 1 delivered");
        assertThat(world.rma(code)).isEmpty();
        world.sales().ship(order, 0, 1);
        world.handle(events);
        assertThat(world.rma(code)).isPresent();
        assertThat(world.asked(code).parked()).isEmpty();
        assertThat(world.deadLetters().list()).isEmpty();
    }

    @Test
    void refusesTheLaterOfTwoReturnsUntilTheEarlierOneIsCancelled() {
        String order = shippedOfThree(3);
        String first = world.ask(ReturnDraft.of(order).refund(0, 2, "GoodWill"));
        String second = world.ask(ReturnDraft.of(order).refund(0, 2, "GoodWill").overstating());
        List<BridgeEvent> events = world.takeFromCommerce();
        world.handle(events.reversed());
        assertThat(world.rma(first)).isPresent();
        assertThat(reasonOf(second)).endsWith("with other returns 4, but 3 delivered");
        world.shop().cancelReturn(first);
        world.settleAll();
        world.handle(events);
        world.settleAll();
        assertThat(world.rma(second)).isPresent();
    }

    @Test
    void refusesMoreThanWasPaidWithTheSums() {
        String order = world.sales().placed(Sales.draft());
        world.sales().handOver(order);
        world.sales().shipAll(order);
        world.sales().pay(order, "30");
        String code = world.ask(ReturnDraft.of(order).refund(0, 2, "GoodWill"));
        List<BridgeEvent> events = world.takeFromCommerce();
        world.handle(events);
        assertThat(reasonOf(code))
                .isEqualTo("return " + code + " requests 40.00 USD, with other returns of order " + order
                        + " 40.00 USD, but 30.00 USD paid");
        world.sales().pay(order, "10");
        world.handle(events);
        assertThat(world.rma(code)).isPresent();
    }

    @Test
    void countsWhatWasPaidOnInvoices() {
        String order = world.sales().placed(Sales.draft());
        world.sales().handOver(order);
        world.sales().shipAll(order);
        world.commerce().seed("B2BDocument", document(order, "I-" + order, "INVOICE", "60"));
        world.commerce().seed("B2BDocument", document(order, "C-" + order, "CREDIT_NOTE", "0"));
        String code = settled(ReturnDraft.of(order).refund(0, 2, "GoodWill"));
        assertThat(world.rma(code)).isPresent();
        String more = world.ask(ReturnDraft.of(order).refund(1, 1, "GoodWill"));
        world.settleAll();
        assertThat(reasonOf(more)).endsWith("80.00 USD, but 40.00 USD paid");
    }

    private static Map<String, Object> document(String order, String number, String type, String open) {
        return Map.of(
                "documentNumber",
                number,
                "documentType",
                type,
                "date",
                NOW,
                "status",
                "open",
                "amount",
                new BigDecimal("100"),
                "openAmount",
                new BigDecimal(open),
                "currency",
                "USD",
                "unit",
                ReturnsWorld.COMPANY,
                "order",
                order);
    }

    @Test
    void refusesMoreReceivedThanRequestedOnTheWayBack() {
        String code = settled(oneOf(sold()));
        world.agent().receive(world.lineId(code, 0), "2");
        world.settleAll();
        assertThat(world.told(code).parked().orElseThrow().reason())
                .contains("entry 0 of order ")
                .endsWith(": 2 received, but 1 requested");
        assertThat(world.entry(code, 0).text("receivedQuantity")).isEqualTo("0");
        world.agent().update("msdyn_rmaproduct", world.lineId(code, 0), Map.of("msdyn_qtyreceived", BigDecimal.ONE));
        world.settleAll();
        assertThat(world.entry(code, 0).text("receivedQuantity")).isEqualTo("1");
        assertThat(world.told(code).parked()).isEmpty();
    }

    @Test
    void refusesMoreRefundedThanRequestedOrPaidOnTheWayBack() {
        String order = sold();
        String code = settled(
                ReturnDraft.of(order).with(ReturnLine.refund(0, 3, "GoodWill").asking("60")));
        world.agent().refund(world.lineId(code, 0), "60.01", NOW);
        world.settleAll();
        assertThat(world.told(code).parked().orElseThrow().reason())
                .endsWith(": 60.01 USD refunded, but 60.00 USD requested");
        assertThat(world.entry(code, 0).get("refundedAmount")).isEmpty();
        world.agent()
                .update(
                        "msdyn_rmaproduct",
                        world.lineId(code, 0),
                        Map.of("cb_refundedamount", new BigDecimal("60"), "cb_refundedon", NOW));
        world.settleAll();
        assertThat(world.entry(code, 0).number("refundedAmount")).isEqualByComparingTo("60");
    }

    @Test
    void countsARefundThatThePaymentsTellOnce() {
        String order = sold();
        String first = settled(ReturnDraft.of(order).refund(0, 3, "GoodWill"));
        world.shop().refund(order, "60");
        world.agent().refund(world.lineId(first, 0), "60", NOW);
        world.settleAll();
        String second = settled(ReturnDraft.of(order).refund(1, 1, "GoodWill"));
        world.shop().refund(order, "40");
        world.agent().refund(world.lineId(second, 1), "40", NOW);
        world.settleAll();
        assertThat(world.entry(second, 1).number("refundedAmount")).isEqualByComparingTo("40");
        assertThat(world.deadLetters().list()).isEmpty();
    }

    @Test
    void refusesMoreReceivedThanIsDeliveredAnyMore() {
        String order = shippedOfThree(2);
        String code = settled(ReturnDraft.of(order).refund(0, 2, "GoodWill"));
        world.commerce().items("ConsignmentEntry").stream()
                .filter(entry -> entry.text("consignment/code").startsWith(order + "-"))
                .forEach(entry -> world.commerce()
                        .seed(
                                "ConsignmentEntry",
                                Map.of(
                                        "consignment",
                                        entry.text("consignment/code"),
                                        "orderEntry",
                                        entry.reference("orderEntry").orElseThrow(),
                                        "quantity",
                                        1L,
                                        "shippedQuantity",
                                        1L)));
        world.agent().receive(world.lineId(code, 0), "2");
        world.settleAll();
        assertThat(world.told(code).parked().orElseThrow().reason())
                .endsWith(": 2 received with other returns of the order, but 1 delivered");
    }

    @Test
    void refusesMoreRefundedThanIsPaidAnyMore() {
        String order = sold();
        String code = settled(ReturnDraft.of(order).refund(0, 3, "GoodWill"));
        world.commerce().items("PaymentTransactionEntry").stream()
                .filter(entry -> entry.text("code").startsWith(order))
                .forEach(entry -> world.commerce()
                        .seed(
                                "PaymentTransactionEntry",
                                Map.of("code", entry.text("code"), "amount", new BigDecimal("30"))));
        world.agent().refund(world.lineId(code, 0), "60", NOW);
        world.settleAll();
        assertThat(world.told(code).parked().orElseThrow().reason())
                .isEqualTo("return " + code + ": with other returns of order " + order
                        + " 60.00 USD refunded, but 30.00 USD paid");
        assertThat(world.entry(code, 0).get("refundedAmount")).isEmpty();
    }
}
