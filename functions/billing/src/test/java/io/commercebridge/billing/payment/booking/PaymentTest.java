package io.commercebridge.billing.payment.booking;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.testkit.dynamics.store.Row;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Money of orders becomes payments in Dynamics, and the invoices follow. */
@QuarkusTest
class PaymentTest extends PaymentTestBase {

    @Test
    void booksACaptureWithItsDetailAndPaysTheInvoice() {
        String order = world.order("USD");
        UUID invoice = ledger.invoice(order, "118.90", 1);
        String key = till.capture(order, "118.90");
        world.play();
        assertThat(world.outcome(key)).isEqualTo("delivered");
        Row payment = ledger.payment(invoice).orElseThrow();
        assertThat(payment.text("msdyn_name")).contains("Payment " + order);
        assertThat(payment.number("msdyn_amount").orElseThrow()).isEqualByComparingTo("118.90");
        assertThat(Ledger.number(payment, "msdyn_unappliedamount")).isZero();
        assertThat(payment.ref("msdyn_account")).contains(world.company());
        assertThat(payment.choice("msdyn_paymenttype")).contains(690970002);
        assertThat(payment.get("msdyn_date").orElseThrow().toString()).startsWith("2026-03-01");
        assertThat(payment.text("msdyn_checknumber")).contains(Till.REQUEST);
        assertThat(payment.ref("transactioncurrencyid").orElseThrow().id())
                .isEqualTo(world.org().currency("USD"));
        Row detail = ledger.details(invoice).getFirst();
        assertThat(detail.text("msdyn_name")).contains(ledger.number(invoice));
        assertThat(detail.ref("msdyn_payment").orElseThrow().id()).isEqualTo(payment.id());
        assertThat(Ledger.number(detail, "msdyn_paymentamount")).isEqualByComparingTo("118.90");
        ledger.assertOpen(invoice, "0");
        ledger.assertStatus(invoice, 2, 100001);
        assertThat(world.payment(key).written().orElseThrow().counterpart())
                .isEqualTo(payment.id().toString());
        assertThat(world.payment(key).businessKey()).contains(order);
    }

    @Test
    void paysTheInvoiceThatIsDueFirst() {
        String order = world.order("USD");
        UUID later = ledger.invoice(order, "90", 20);
        UUID sooner = ledger.invoice(order, "60", 10);
        till.capture(order, "100");
        world.play();
        ledger.assertOpen(sooner, "0");
        ledger.assertOpen(later, "50");
        assertThat(ledger.payments(sooner, later)).hasSize(1);
        assertThat(Ledger.sum(ledger.details(sooner, later), "msdyn_paymentamount"))
                .isEqualByComparingTo("100");
    }

    @Test
    void paysInPartAndThenTheRest() {
        String order = world.order("USD");
        UUID invoice = ledger.invoice(order, "100", 1);
        till.entry(order, "PARTIAL_CAPTURE", "30", "SUCCESSFULL");
        world.play();
        ledger.assertOpen(invoice, "70");
        ledger.assertStatus(invoice, 0, 1);
        till.capture(order, "70");
        world.play();
        ledger.assertOpen(invoice, "0");
        ledger.assertStatus(invoice, 2, 100001);
        assertThat(ledger.payments(invoice)).hasSize(2);
    }

    @Test
    void booksARefundNegativeAndOpensThePaidInvoiceAgain() {
        String order = world.order("USD");
        UUID sooner = ledger.invoice(order, "60", 10);
        UUID later = ledger.invoice(order, "40", 20);
        till.capture(order, "100");
        world.play();
        String key = till.refund(order, "50");
        world.play();
        assertThat(world.outcome(key)).isEqualTo("delivered");
        ledger.assertOpen(later, "40");
        ledger.assertOpen(sooner, "10");
        ledger.assertStatus(later, 0, 4);
        ledger.assertStatus(sooner, 0, 4);
        Row refund = ledger.payments(sooner).getLast();
        assertThat(Ledger.number(refund, "msdyn_amount")).isEqualByComparingTo("-50");
        assertThat(refund.text("msdyn_name")).contains("Refund " + order);
        assertThat(Ledger.sum(ledger.details(sooner, later), "msdyn_paymentamount"))
                .isEqualByComparingTo("50");
    }

    @ParameterizedTest
    @CsvSource({"JPY, 1200, 700, 500", "KWD, 10.125, 0.0014, 10.124", "USD, 10.10, 3.3333333, 6.77"})
    void countsInTheMinorUnitOfTheCurrency(String currency, String total, String paid, String open) {
        String order = world.order(currency);
        UUID invoice = ledger.invoice(order, total, 1);
        till.capture(order, paid);
        world.play();
        ledger.assertOpen(invoice, open);
        assertThat(Ledger.number(ledger.payment(invoice).orElseThrow(), "msdyn_amount"))
                .isEqualByComparingTo(new BigDecimal(total).subtract(new BigDecimal(open)));
    }

    @Test
    void ignoresWhatMovesNoMoney() {
        String order = world.order("USD");
        UUID invoice = ledger.invoice(order, "100", 1);
        till.entry(order, "AUTHORIZATION", "100", "ACCEPTED");
        till.entry(order, "CAPTURE", "100", "REVIEW");
        till.entry(order, "CAPTURE", "100", "REJECTED");
        till.entry(order, "CAPTURE", "0", "ACCEPTED");
        world.forgetRequests();
        world.play();
        assertThat(world.requests()).isEmpty();
        ledger.assertOpen(invoice, "100");
    }

    @Test
    void booksWhatIsAcceptedAfterAReview() {
        String order = world.order("USD");
        UUID invoice = ledger.invoice(order, "100", 1);
        String code = till.entry(order, "CAPTURE", "100", "REVIEW");
        world.play();
        till.accept(code);
        world.play();
        assertThat(world.outcome(code)).isEqualTo("delivered");
        ledger.assertOpen(invoice, "0");
    }

    @Test
    void keepsTheAccountOfConsumersForTheirPayments() {
        String order = world.order("USD");
        UUID invoice = ledger.invoice(order, "100", Map.of("customerid", world.consumer()));
        till.capture(order, "100");
        world.play();
        assertThat(ledger.payment(invoice)
                        .orElseThrow()
                        .ref("msdyn_account")
                        .orElseThrow()
                        .id())
                .isEqualTo(world.account(PaymentWorld.CONSUMERS));
        ledger.assertOpen(invoice, "0");
    }

    @Test
    void readsThePaymentFromTheShopWhereTheEventIsCut() {
        String order = world.order("USD");
        UUID invoice = ledger.invoice(order, "100", 1);
        String key = till.capture(order, "100");
        world.tell(world.payments().stream().map(BridgeEvent::toBeReadBack).toList());
        assertThat(world.outcome(key)).isEqualTo("delivered");
        ledger.assertOpen(invoice, "0");
        assertThat(ledger.payment(invoice).orElseThrow().choice("msdyn_paymenttype"))
                .contains(690970002);
    }
}
