package io.commercebridge.mapping.payment;

import static io.commercebridge.mapping.payment.Payments.invoice;
import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.mapping.dataverse.Row;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShareTest {
    private static final InvoiceState NEW = new InvoiceState(0, 1);
    private static final InvoiceState PARTLY_PAID = new InvoiceState(2, 100002);

    private static List<Map<String, Optional<Object>>> written(OpenInvoice invoice, String amount) {
        return new Share(invoice, new BigDecimal(amount))
                .steps().stream().map(Row::columns).toList();
    }

    private static Map<String, Optional<Object>> amount(String amount) {
        return Map.of("msdyn_amountdue", Optional.of(new BigDecimal(amount)));
    }

    private static Map<String, Optional<Object>> paid(String amount) {
        return Map.of(
                "msdyn_amountdue", Optional.of(new BigDecimal(amount)),
                "statecode", Optional.of(2),
                "statuscode", Optional.of(100001));
    }

    private static final Map<String, Optional<Object>> BILLED =
            Map.of("statecode", Optional.of(0), "statuscode", Optional.of(4));

    @Test
    void lowersWhatIsLeftToPay() {
        assertThat(written(invoice(1, "80.00", "80.00", NEW), "30.00")).containsExactly(amount("50.00"));
    }

    @Test
    void paysAnInvoiceOff() {
        assertThat(written(invoice(1, "80.00", "30.00", NEW), "30.00")).containsExactly(paid("0.00"));
    }

    @Test
    void opensAPaidInvoiceBeforeItIsChanged() {
        assertThat(written(invoice(1, "80.00", "0.00", InvoiceState.PAID), "-30.00"))
                .containsExactly(BILLED, amount("30.00"));
        assertThat(written(invoice(1, "80.00", "50.00", PARTLY_PAID), "30.00"))
                .containsExactly(BILLED, amount("20.00"));
        assertThat(written(invoice(1, "80.00", "50.00", PARTLY_PAID), "50.00")).containsExactly(BILLED, paid("0.00"));
    }

    @Test
    void namesTheInvoice() {
        OpenInvoice invoice = invoice(7, "80.00", "0.00", InvoiceState.PAID);
        assertThat(new Share(invoice, new BigDecimal("-1.00")).steps())
                .allSatisfy(row -> assertThat(row.entitySet()).isEqualTo("invoices"))
                .allSatisfy(row -> assertThat(row.id()).isEqualTo(invoice.id()))
                .extracting(Row::part)
                .containsExactly("state", "amount");
    }
}
