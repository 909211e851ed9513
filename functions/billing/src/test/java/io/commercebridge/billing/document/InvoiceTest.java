package io.commercebridge.billing.document;

import static io.commercebridge.billing.document.DocumentsWorld.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.testkit.commerce.data.ItemView;
import io.commercebridge.testkit.dynamics.store.Ref;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An invoice is a document of its account, from its first line to its end. */
@QuarkusTest
class InvoiceTest extends DocumentsTestBase {

    private static void assertAmounts(ItemView document, String amount, String open, String status) {
        assertThat(document.number("amount")).isEqualByComparingTo(amount);
        assertThat(document.number("openAmount")).isEqualByComparingTo(open);
        assertThat(document.text("status/code")).isEqualTo(status);
    }

    @Test
    void anInvoiceIsADocumentOfItsUnitAndOrder() {
        String order = world.order(number, account);
        UUID invoice = world.invoice(
                new Ref("account", account),
                "EUR",
                "119.00",
                Map.of("salesorderid", new Ref("salesorder", world.salesOrder(order))));
        world.play();

        ItemView document = world.document(invoice);
        assertAmounts(document, "119.00", "119.00", "open");
        assertThat(document.text("unit/uid")).isEqualTo(number);
        assertThat(document.text("order/code")).isEqualTo(order);
        assertThat(document.text("currency/isocode")).isEqualTo("EUR");
        assertThat(document.date("date")).contains(Instant.parse("2026-11-02T00:00:00Z"));
        assertThat(document.date("dueDate")).contains(Instant.parse("2026-12-02T00:00:00Z"));
        assertThat(world.known(invoice).written().orElseThrow().counterpart())
                .isEqualTo("INVOICE|" + world.number(invoice));
        assertThat(world.known(invoice).businessKey()).contains(world.number(invoice));
    }

    @Test
    void paymentsLowerWhatIsOpenUntilItIsClosed() {
        UUID invoice = world.invoice(account, "EUR", "119.00");
        world.play();
        world.clerk().bookPayment(invoice, "100");
        world.play();
        assertAmounts(world.document(invoice), "119.00", "19.00", "open");

        world.clerk().bookPayment(invoice, "19");
        world.play();
        assertAmounts(world.document(invoice), "119.00", "0", "closed");

        world.clerk().bookPayment(invoice, "-19");
        world.play();
        assertAmounts(world.document(invoice), "119.00", "19.00", "open");
    }

    @Test
    void aCancelledInvoiceIsAboutNothingAndItsReasonIsKept() {
        UUID invoice = world.invoice(account, "EUR", "119.00");
        world.play();
        world.clerk().cancelInvoice(invoice, "Wrong address");
        world.play();

        assertAmounts(world.document(invoice), "0", "0", "closed");
        assertThat(world.known(invoice).written().orElseThrow().state()).contains("cancelled: Wrong address");
        assertThat(verdict(world.known(invoice)).warnings())
                .containsExactly("the invoice is cancelled, for the reason that the record's state tells");
    }

    @Test
    void aDeletedInvoiceIsAboutNothingForEver() {
        UUID invoice = world.invoice(account, "EUR", "119.00");
        var early = world.takeFromDynamics();
        world.tell(early);
        String documentNumber = world.number(invoice);
        world.clerk().update("invoice", invoice, Map.of("duedate", DocumentsWorld.DUE.plusDays(1)));
        var late = world.takeFromDynamics();
        world.clerk().delete("invoice", invoice);
        world.play();
        assertAmounts(world.find("INVOICE", documentNumber).orElseThrow(), "0", "0", "closed");

        world.tell(late);
        assertAmounts(world.find("INVOICE", documentNumber).orElseThrow(), "0", "0", "closed");
    }

    @Test
    void anInvoiceThatIsFoundDeletedIsDeleted() {
        UUID invoice = world.invoice(account, "EUR", "119.00");
        world.play();
        String documentNumber = world.number(invoice);
        world.clerk().update("invoice", invoice, Map.of("duedate", DocumentsWorld.DUE.plusDays(1)));
        var update = world.takeFromDynamics();
        world.clerk().delete("invoice", invoice);
        world.takeFromDynamics();
        world.tell(update.stream().map(BridgeEvent::toBeReadBack).toList());

        assertAmounts(world.find("INVOICE", documentNumber).orElseThrow(), "0", "0", "closed");
        assertThat(world.known(invoice).written().orElseThrow().state()).contains("deleted");
    }

    @Test
    void anInvoiceThatIsDeletedBeforeItIsTold() {
        UUID invoice = world.invoice(account, "EUR", "119.00");
        String documentNumber = world.number(invoice);
        world.takeFromDynamics();
        world.clerk().delete("invoice", invoice);
        world.tell(world.takeFromDynamics().stream()
                .filter(event -> event.type().equals("dataverse.invoice.Delete"))
                .toList());

        assertThat(verdict(world.known(invoice)).reason()).isEqualTo("deleted before it was a document");
        assertThat(world.find("INVOICE", documentNumber)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"JPY, 1500, 1100, 400", "KWD, 1.234, 1.000, 0.234", "USD, 10.10, 10, 0.10"})
    void amountsKeepTheDigitsOfTheirCurrency(String currency, String amount, String paid, String open) {
        UUID invoice = world.invoice(account, currency, amount);
        world.clerk().bookPayment(invoice, paid);
        world.play();

        ItemView document = world.document(invoice);
        assertAmounts(document, amount, open, "open");
        assertThat(document.text("currency/isocode")).isEqualTo(currency);
    }

    @Test
    void aCreditNoteIsADocumentOfItsOwnType() {
        UUID invoice = world.invoice(account, "EUR", "119.00");
        UUID note = world.clerk().creditNote(invoice, "Scratched", "20");
        world.play();

        assertAmounts(world.find("CREDIT_NOTE", world.number(note)).orElseThrow(), "20.00", "20.00", "open");
        assertAmounts(world.document(invoice), "119.00", "119.00", "open");
    }

    @Test
    void anInvoiceBelowZeroIsACreditNote() {
        UUID note = world.invoice(account, "EUR", "-20.00");
        world.clerk().update("invoice", note, Map.of("msdyn_amountdue", new BigDecimal("-5")));
        world.play();

        assertAmounts(world.find("CREDIT_NOTE", world.number(note)).orElseThrow(), "20.00", "5.00", "open");
    }

    @Test
    void aNewNumberMakesANewDocumentAndClosesTheOldOne() {
        UUID invoice = world.invoice(account, "EUR", "119.00");
        world.play();
        String before = world.number(invoice);
        world.clerk().update("invoice", invoice, Map.of("invoicenumber", "R-" + DocumentsWorld.fresh()));
        world.play();

        assertAmounts(world.document(invoice), "119.00", "119.00", "open");
        assertAmounts(world.find("INVOICE", before).orElseThrow(), "0", "0", "closed");
        assertThat(world.known(invoice).written().orElseThrow().counterpart())
                .isEqualTo("INVOICE|" + world.number(invoice));
    }
}
