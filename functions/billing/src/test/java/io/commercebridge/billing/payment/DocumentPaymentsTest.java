package io.commercebridge.billing.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.commercebridge.mapping.MinorUnits;
import io.commercebridge.mapping.payment.PaidFor;
import io.commercebridge.mapping.payment.Payment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DocumentPaymentsTest {

    private static PaymentSource.Told read(Fixture fixture) {
        return new DocumentPayments().read(fixture.item(), fixture.event());
    }

    private static Fixture paid() {
        return Fixture.of("document-paid");
    }

    private static PaymentSource.Told.Moved told(PaidFor.Document document, String mode, Optional<String> reference) {
        return new PaymentSource.Told.Moved(new Payment(
                "pay-1",
                document,
                new BigDecimal("40.00"),
                MinorUnits.of("USD"),
                LocalDate.of(2026, 3, 1),
                mode,
                reference));
    }

    @Test
    void readsAPaymentByCard() {
        assertThat(read(paid()))
                .isEqualTo(told(
                        new PaidFor.Document("INV-1", Optional.of("00001000|null")),
                        "creditcard",
                        Optional.of("cc-77")));
    }

    @Test
    void readsAnotherPaymentOfADocumentWithoutAnOrder() {
        Fixture other = paid().with(info -> info.put("ccTransactionNumber", " "));
        other.at("/payDocument").remove("order");
        assertThat(read(other))
                .isEqualTo(told(new PaidFor.Document("INV-1", Optional.empty()), "document", Optional.empty()));
    }

    @Test
    void makesTheKeyOfTheOrderWhereItIsNotTold() {
        Fixture keyless = paid();
        keyless.at("/payDocument/order").remove("integrationKey");
        assertThat(read(keyless)).isEqualTo(read(paid()));
    }

    @Test
    void refusesWhatNamesNoDocumentOrOffsetsOne() {
        assertThatThrownBy(() -> read(paid().with(info -> info.remove("payDocument"))))
                .hasMessage("document-paid.payDocument is missing");
        assertThatThrownBy(() -> read(paid().with(info -> info.putObject("useDocument"))))
                .hasMessage("document-paid.useDocument offsets one document with another, and no money has been moved");
        Fixture without = paid();
        without.at("/payDocument").remove("currency");
        assertThatThrownBy(() -> read(without)).hasMessage("document-paid.payDocument.currency is missing");
    }

    @Test
    void leavesOutAPaymentOfNothing() {
        assertThat(read(paid().with(info -> info.put("amount", 0))))
                .isEqualTo(new PaymentSource.Told.Nothing("the payment is of nothing"));
    }
}
