package io.commercebridge.mapping.payment;

import static io.commercebridge.mapping.payment.Payments.invoice;
import static io.commercebridge.mapping.payment.Payments.payment;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AllocationTest {

    private static List<String> shares(String amount, OpenInvoice... invoices) {
        return switch (Allocation.of(payment(amount), List.of(invoices))) {
            case Allocation.Applied applied ->
                applied.shares().stream()
                        .map(share ->
                                share.invoice().number() + " " + share.amount().toPlainString() + " of "
                                        + share.left().toPlainString())
                        .toList();
            case Allocation.TooMuch tooMuch -> List.of(tooMuch.reason());
        };
    }

    @Test
    void paysWhatIsDueFirst() {
        assertThat(shares("130", invoice(2, "90", "90.00"), invoice(1, "80", "50.00")))
                .containsExactly("INV-1 50.00 of 0.00", "INV-2 80.00 of 10.00");
    }

    @Test
    void leavesOutWhatNeedsNothing() {
        assertThat(shares("40", invoice(1, "80", "0"), invoice(2, "90", "40.00"), invoice(3, "70", "70")))
                .containsExactly("INV-2 40.00 of 0.00");
    }

    @Test
    void paysLastWhatHasNoDueDate() {
        OpenInvoice whenever = new OpenInvoice(
                invoice(1, "50", "50.00").id(),
                "INV-0",
                new BigDecimal("50"),
                new BigDecimal("50.00"),
                Optional.empty(),
                InvoiceState.BILLED);
        assertThat(shares("60", whenever, invoice(9, "20", "20.00")))
                .containsExactly("INV-9 20.00 of 0.00", "INV-0 40.00 of 10.00");
    }

    @Test
    void takesARefundFromWhatWasDueLast() {
        assertThat(shares("-70", invoice(1, "80", "30.00"), invoice(2, "90", "50.00"), invoice(3, "60", "60.00")))
                .containsExactly("INV-2 -40.00 of 90.00", "INV-1 -30.00 of 60.00");
    }

    @Test
    void refusesMoreThanIsOpenWithTheSums() {
        assertThat(shares("130.01", invoice(2, "90", "90"), invoice(1, "80", "40")))
                .containsExactly(
                        "payment of 130.01 USD is more than the 130.00 that is open: INV-1 40.00 + INV-2 90.00");
    }

    @Test
    void refusesMoreThanWasPaidWithTheSums() {
        assertThat(shares("-50.01", invoice(1, "80", "40"), invoice(2, "90", "80")))
                .containsExactly("refund of 50.01 USD is more than the 50.00 that is paid: INV-1 40.00 + INV-2 10.00");
    }

    @Test
    void countsNothingOfAnInvoiceThatIsPaidTwiceOrRaisedByHand() {
        assertThat(shares("10", invoice(1, "80", "-20"), invoice(2, "90", "9")))
                .containsExactly("payment of 10.00 USD is more than the 9.00 that is open: INV-1 0.00 + INV-2 9.00");
        assertThat(shares("-10", invoice(1, "80", "95"), invoice(2, "90", "81")))
                .containsExactly("refund of 10.00 USD is more than the 9.00 that is paid: INV-1 0.00 + INV-2 9.00");
    }
}
