package io.commercebridge.billing.payment.booking;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.testkit.commerce.data.ItemView;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Payments that are faster than what they pay wait for it, and what Dynamics tells of invoices lets them through. */
@QuarkusTest
class PaymentReleaseTest extends PaymentTestBase {
    private String order = "";

    @BeforeEach
    void company() {
        world.correlateCompany();
        order = world.order("USD");
        world.takeFromDynamics();
    }

    private ItemView document(UUID invoice) {
        return world.commerce().items("B2BDocument").stream()
                .filter(document -> document.text("documentNumber").equals(ledger.number(invoice)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void i1BooksAPaymentOnceItsInvoiceHasCome() {
        String key = till.capture(order, "60");
        world.play();
        assertThat(world.outcome(key)).isEqualTo("parked");
        UUID invoice = ledger.write(order, world.company(), "100");
        world.tellOfInvoices();
        assertThat(world.outcome(key)).isEqualTo("delivered");
        ledger.assertOpen(invoice, "40");
        assertThat(world.deadLetters().list()).isEmpty();
    }

    @Test
    void i1BooksAConsumersPaymentOnceTheInvoiceHasComeThoughItBecomesNoDocument() {
        String key = till.capture(order, "60");
        world.play();
        UUID invoice = ledger.write(order, world.consumer(), "100");
        world.tellOfInvoices();
        assertThat(world.outcome(key)).isEqualTo("delivered");
        ledger.assertOpen(invoice, "40");
    }

    @Test
    void i1BooksAPaymentThatWasTooMuchOnceAnotherInvoiceHasCome() {
        UUID first = ledger.write(order, world.company(), "60");
        String key = till.capture(order, "100");
        world.play();
        assertThat(world.parked(key)).contains("more than the 60.00 that is open");
        UUID second = ledger.write(order, world.company(), "40");
        world.tellOfInvoices();
        assertThat(world.outcome(key)).isEqualTo("delivered");
        ledger.assertOpen(first, "0");
        ledger.assertOpen(second, "0");
    }

    @Test
    void i1BooksAPaymentOfADocumentThatWasTooMuchOnceTheInvoiceIsRaised() {
        UUID invoice = ledger.write(order, world.company(), "60");
        world.tellOfInvoices();
        String key = till.pay(document(invoice), "100", Map.of());
        world.play();
        assertThat(world.parked(key)).contains("more than the 60.00 that is open");
        ledger.addLine(invoice, "40");
        world.tellOfInvoices();
        assertThat(world.outcome(key)).isEqualTo("delivered");
        ledger.assertOpen(invoice, "0");
    }

    @Test
    void theDocumentInTheShopFollowsThePayment() {
        UUID invoice = ledger.write(order, world.company(), "100");
        world.tellOfInvoices();
        till.pay(document(invoice), "30", Map.of());
        world.tell(world.takeFromCommerce());
        world.tellOfInvoices();
        assertThat(document(invoice).number("openAmount")).isEqualByComparingTo("70");
        till.capture(order, "70");
        world.tell(world.takeFromCommerce());
        world.tellOfInvoices();
        assertThat(document(invoice).number("openAmount")).isZero();
        assertThat(document(invoice).text("status/code")).isEqualTo("closed");
        till.refund(order, "20");
        world.tell(world.takeFromCommerce());
        world.tellOfInvoices();
        assertThat(document(invoice).number("openAmount")).isEqualByComparingTo("20");
        assertThat(document(invoice).text("status/code")).isEqualTo("open");
    }
}
