package io.commercebridge.mapping.payment;

import static io.commercebridge.mapping.payment.Payments.invoice;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OpenInvoiceTest {
    private static final BigDecimal TOTAL = new BigDecimal("80");

    private static BigDecimal open(Optional<BigDecimal> told, int statecode, int statuscode) {
        return OpenInvoice.openOf(told, TOTAL, new InvoiceState(statecode, statuscode));
    }

    @Test
    void tellsWhatIsOpen() {
        Optional<BigDecimal> ten = Optional.of(BigDecimal.TEN);
        assertThat(open(ten, 0, 1)).isEqualTo(BigDecimal.TEN);
        assertThat(open(ten, 2, 100002)).isEqualTo(BigDecimal.TEN);
        assertThat(open(Optional.empty(), 0, 4)).isEqualTo(TOTAL);
        assertThat(open(Optional.empty(), 2, 100002)).isEqualTo(BigDecimal.ZERO);
    }

    @Test
    void tellsThatNothingIsOpenOfOneThatAPersonHasCalledPaid() {
        assertThat(open(Optional.of(TOTAL), 2, 100001)).isEqualTo(BigDecimal.ZERO);
        assertThat(open(Optional.of(TOTAL), 1, 7)).isEqualTo(BigDecimal.ZERO);
        assertThat(open(Optional.of(TOTAL), 1, 3)).isEqualTo(TOTAL);
    }

    @Test
    void isOrderedByDueDateNumberAndId() {
        OpenInvoice first = invoice(1, "80", "80");
        OpenInvoice second = invoice(2, "80", "80");
        OpenInvoice noDate =
                new OpenInvoice(new UUID(0, 3), "INV-0", TOTAL, TOTAL, Optional.empty(), InvoiceState.BILLED);
        OpenInvoice sameDay = new OpenInvoice(new UUID(0, 4), "INV-0", TOTAL, TOTAL, second.due(), InvoiceState.BILLED);
        OpenInvoice sameNumber =
                new OpenInvoice(new UUID(0, 5), "INV-0", TOTAL, TOTAL, second.due(), InvoiceState.BILLED);
        assertThat(List.of(noDate, sameNumber, second, sameDay, first).stream().sorted(OpenInvoice.OLDEST_FIRST))
                .containsExactly(first, sameDay, sameNumber, second, noDate);
    }

    @Test
    void knowsItsStates() {
        assertThat(new InvoiceState(0, 5).isActive()).isTrue();
        assertThat(InvoiceState.PAID.isActive()).isFalse();
        assertThat(new InvoiceState(3, 100003).isCanceled()).isTrue();
        assertThat(InvoiceState.PAID.isCanceled()).isFalse();
        assertThat(new InvoiceState(0, 5).with(BigDecimal.ONE)).isEqualTo(new InvoiceState(0, 5));
    }
}
