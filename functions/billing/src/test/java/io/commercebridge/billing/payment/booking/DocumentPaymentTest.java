package io.commercebridge.billing.payment.booking;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.testkit.commerce.data.ItemView;
import io.commercebridge.testkit.dynamics.store.Row;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a company pays of one document goes to the invoice with its number. */
@QuarkusTest
class DocumentPaymentTest extends PaymentTestBase {
    private String order = "";
    private UUID invoice = new UUID(0, 0);
    private UUID other = new UUID(0, 0);

    @BeforeEach
    void twoInvoices() {
        order = world.order("USD");
        other = ledger.invoice(order, "50", 1);
        invoice = ledger.invoice(order, "100", 20);
    }

    private ItemView document(String type) {
        return till.document(ledger.number(invoice), type, "100");
    }

    @Test
    void paysTheInvoiceThatThePayerHasChosen() {
        String key = till.pay(document("INVOICE"), "40", Map.of());
        world.play();
        assertThat(world.outcome(key)).isEqualTo("delivered");
        ledger.assertOpen(invoice, "60");
        ledger.assertOpen(other, "50");
        Row payment = ledger.payment(invoice).orElseThrow();
        assertThat(payment.text("msdyn_name")).contains("Payment " + ledger.number(invoice));
        assertThat(payment.choice("msdyn_paymenttype")).contains(690970001);
        assertThat(payment.text("msdyn_checknumber")).isEmpty();
    }

    @Test
    void isACardPaymentIfItHasATransactionNumber() {
        till.pay(document("INVOICE"), "100", Map.of("ccTransactionNumber", "cc-77"));
        world.play();
        Row payment = ledger.payment(invoice).orElseThrow();
        assertThat(payment.choice("msdyn_paymenttype")).contains(690970002);
        assertThat(payment.text("msdyn_checknumber")).contains("cc-77");
        ledger.assertStatus(invoice, 2, 100001);
    }

    @Test
    void i1ParksMoreThanIsOpenOfTheDocumentThoughTheOrderHasMore() {
        String key = till.pay(document("INVOICE"), "100.01", Map.of());
        world.play();
        assertThat(world.parked(key))
                .isEqualTo("payment of 100.01 USD is more than the 100.00 that is open: " + ledger.number(invoice)
                        + " 100.00");
        ledger.assertOpen(other, "50");
    }

    @Test
    void releasesARefundOfTheOrderThatWaited() {
        String refund = till.refund(order, "30");
        world.play();
        assertThat(world.outcome(refund)).isEqualTo("parked");
        ItemView document = till.document(ledger.number(invoice), "INVOICE", "100");
        till.belongsTo(document, order);
        till.pay(document, "100", Map.of());
        world.play();
        assertThat(world.outcome(refund)).isEqualTo("delivered");
        ledger.assertOpen(invoice, "30");
    }

    @Test
    void refusesWhatIsNoInvoiceThatCanBePaid() {
        String unknown = till.pay(till.document("INV-NONE", "INVOICE", "100"), "10", Map.of());
        world.dynamics().amend("invoice", invoice, Map.of("statecode", 3, "statuscode", 100003));
        String cancelled = till.pay(document("INVOICE"), "10", Map.of());
        world.play();
        assertThat(world.parked(unknown)).isEqualTo("Dynamics has no invoice with invoicenumber 'INV-NONE'");
        assertThat(world.parked(cancelled))
                .isEqualTo(
                        "document '" + ledger.number(invoice) + "' is cancelled or a credit note: it cannot be paid");
    }

    @Test
    void refusesToOffsetDocumentsWithEachOther() {
        ItemView credit = till.document("CN-" + PaymentWorld.fresh(), "CREDIT_NOTE", "10");
        String key = till.pay(document("INVOICE"), "10", Map.of("useDocument", credit));
        world.play();
        assertThat(world.parked(key))
                .isEqualTo("BridgeDocumentPayment.useDocument offsets one document with another, and no money has been"
                        + " moved");
        ledger.assertOpen(invoice, "100");
    }

    @Test
    void readsThePaymentFromTheShopWhereTheEventIsCut() {
        String key = till.pay(document("INVOICE"), "40", Map.of("ccTransactionNumber", "cc-78"));
        world.tell(world.payments().stream().map(BridgeEvent::toBeReadBack).toList());
        assertThat(world.outcome(key)).isEqualTo("delivered");
        ledger.assertOpen(invoice, "60");
    }
}
