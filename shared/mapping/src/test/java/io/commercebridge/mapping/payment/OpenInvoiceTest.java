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

    @Test
    void tellsWhatIsOpenByItsStateWhereNobodyHasSaidIt() {
        assertThat(OpenInvoice.openOf(Optional.of(BigDecimal.TEN), TOTAL, InvoiceState.PAID))
                .isEqualTo(BigDecimal.TEN);
        assertThat(OpenInvoice.openOf(Optional.empty(), TOTAL, InvoiceState.BILLED))
                .isEqualTo(TOTAL);
        assertThat(OpenInvoice.openOf(Optional.empty(), TOTAL, InvoiceState.PAID))
                .isEqualTo(BigDecimal.ZERO);
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
