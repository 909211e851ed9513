package io.commercebridge.billing.payment.booking;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.testkit.dynamics.store.Ref;
import io.commercebridge.testkit.dynamics.store.Row;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What must not be booked is parked, with the sums where it is about money. */
@QuarkusTest
class PaymentRefusalTest extends PaymentTestBase {

    private void raise(UUID invoice, String total) {
        world.dynamics()
                .amend(
                        "invoice",
                        invoice,
                        Map.of("totalamount", new BigDecimal(total), "msdyn_amountdue", new BigDecimal(total)));
    }

    @Test
    void i1ParksAPaymentOfMoreThanIsOpenAndBooksItOnceTheInvoiceIsRaised() {
        String order = world.order("USD");
        UUID invoice = ledger.invoice(order, "100", 1);
        String key = till.capture(order, "120.50");
        world.play();
        assertThat(world.parked(key))
                .isEqualTo("payment of 120.50 USD is more than the 100.00 that is open: " + ledger.number(invoice)
                        + " 100.00");
        assertThat(ledger.payments(invoice)).isEmpty();
        ledger.assertOpen(invoice, "100");
        raise(invoice, "150");
        world.replay(key);
        assertThat(world.outcome(key)).isEqualTo("delivered");
        ledger.assertOpen(invoice, "29.50");
        assertThat(world.deadLetters().list()).isEmpty();
    }

    @Test
    void i1ParksARefundOfMoreThanWasPaidAndBooksItOnceThePaymentHasCome() {
        String order = world.order("USD");
        UUID first = ledger.invoice(order, "60", 10);
        UUID second = ledger.invoice(order, "40", 20);
        till.capture(order, "30");
        world.play();
        String key = till.refund(order, "70");
        world.play();
        assertThat(world.parked(key))
                .isEqualTo("refund of 70.00 USD is more than the 30.00 that is paid: " + ledger.number(first)
                        + " 30.00 + " + ledger.number(second) + " 0.00");
        till.capture(order, "60");
        world.play();
        assertThat(world.outcome(key)).isEqualTo("delivered");
        ledger.assertOpen(first, "40");
        ledger.assertOpen(second, "40");
        assertThat(world.deadLetters().list()).isEmpty();
    }

    @Test
    void i1BooksAPaymentThatWaitedForRoomOnceARefundHasMadeIt() {
        String order = world.order("USD");
        UUID invoice = ledger.invoice(order, "100", 1);
        till.capture(order, "80");
        world.play();
        String key = till.capture(order, "50");
        world.play();
        assertThat(world.outcome(key)).isEqualTo("parked");
        till.refund(order, "30");
        world.play();
        assertThat(world.outcome(key)).isEqualTo("delivered");
        ledger.assertOpen(invoice, "0");
    }

    @Test
    void i1WaitsForAnInvoiceOfTheOrder() {
        String order = world.newOrder("USD", "creditcard");
        String key = till.capture(order, "100");
        world.play();
        assertThat(world.parked(key)).isEqualTo("waiting for invoice of order " + order + "|null");
        world.becomeSalesOrder(order);
        world.replay(key);
        assertThat(world.parked(key)).isEqualTo("waiting for invoice of order " + order + "|null");
        UUID cancelled = ledger.invoice(order, "100", Map.of("statecode", 3, "statuscode", 100003));
        UUID creditNote = ledger.invoice(order, "100", Map.of("cb_documenttype", 2));
        UUID negative = ledger.invoice(order, "-100", 1);
        world.replay(key);
        assertThat(world.parked(key)).isEqualTo("waiting for invoice of order " + order + "|null");
        UUID invoice = ledger.invoice(order, "100", Map.of("cb_documenttype", 1));
        world.replay(key);
        assertThat(world.outcome(key)).isEqualTo("delivered");
        ledger.assertOpen(invoice, "0");
        assertThat(ledger.details(cancelled, creditNote, negative)).isEmpty();
    }

    @Test
    void refusesAnotherCurrencyThanTheInvoices() {
        String order = world.order("USD");
        UUID invoice = ledger.invoice(
                order,
                "100",
                Map.of(
                        "transactioncurrencyid",
                        new Ref("transactioncurrency", world.org().currency("EUR"))));
        String key = till.capture(order, "100");
        world.play();
        assertThat(world.parked(key)).isEqualTo("the payment is in USD, invoice " + ledger.number(invoice) + " in EUR");
        ledger.assertOpen(invoice, "100");
    }

    @Test
    void namesTableAndValueOfAPaymentModeThatIsNotMapped() {
        String order = world.order("USD", "voucher");
        UUID invoice = ledger.invoice(order, "100", 1);
        String key = till.capture(order, "100");
        world.play();
        assertThat(world.parked(key)).isEqualTo("code table 'payment types' has no entry for 'voucher'");
        ledger.assertOpen(invoice, "100");
    }

    @Test
    void refusesAPaymentThatIsToldWithAnotherAmountLater() {
        String order = world.order("USD");
        UUID invoice = ledger.invoice(order, "100", 1);
        String key = till.capture(order, "40");
        world.play();
        till.change(key, Map.of("amount", new BigDecimal("50")));
        world.play();
        assertThat(world.parked(key)).isEqualTo("the payment is booked with 40.00 and is told with 50.00 USD now");
        ledger.assertOpen(invoice, "60");
    }

    @Test
    void changesNothingOfAPaymentThatIsToldAgainOrWasDeletedInDynamics() {
        String order = world.order("USD");
        UUID invoice = ledger.invoice(order, "100", 1);
        String key = till.capture(order, "40");
        world.play();
        till.change(key, Map.of("requestId", "req-2"));
        world.play();
        assertThat(world.outcome(key)).isEqualTo("unchanged");
        List<UUID> booked = ledger.payments(invoice).stream().map(Row::id).toList();
        world.dynamics().asUser(world.org().salesPerson()).delete("msdyn_payment", booked.getFirst());
        till.change(key, Map.of("requestId", "req-3"));
        world.play();
        assertThat(world.outcome(key)).isEqualTo("unchanged");
        assertThat(world.dynamics().row("msdyn_payment", booked.getFirst())).isEmpty();
        ledger.assertOpen(invoice, "60");
    }
}
