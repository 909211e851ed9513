package io.commercebridge.mapping.payment;

import static io.commercebridge.mapping.payment.Payments.invoice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.commercebridge.mapping.MinorUnits;
import io.commercebridge.mapping.NameBasedUuid;
import io.commercebridge.mapping.dataverse.Lookup;
import io.commercebridge.mapping.dataverse.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PaymentRowsTest {
    private static final UUID NAMESPACE = new UUID(7, 7);
    private static final PaymentRules RULES =
            new PaymentRules(NAMESPACE, PaymentTypes.parse("creditcard=690970002,*=690970003"));
    private static final String ACCOUNT = new UUID(0, 100).toString();
    private static final String DOLLAR = new UUID(0, 200).toString();
    private static final Payer PAYER = Payer.of(ACCOUNT, DOLLAR);

    private static PaymentRows rows(Payment payment, Share... shares) {
        return PaymentRows.of(payment, List.of(shares), PAYER, RULES);
    }

    private static Optional<Object> lookup(String table, String set, String id) {
        return Optional.of(new Lookup(table, set, table + "id", id));
    }

    @Test
    void tellsAPayment() {
        Row row = rows(Payments.payment("118.9")).payment();
        assertThat(row.entitySet()).isEqualTo("msdyn_payments");
        assertThat(row.id()).isEqualTo(NameBasedUuid.of(NAMESPACE, "Payment/T-1"));
        assertThat(row.columns())
                .isEqualTo(Map.of(
                        "msdyn_name", Optional.of("Payment 00001000"),
                        "msdyn_Account@odata.bind", lookup("account", "accounts", ACCOUNT),
                        "msdyn_amount", Optional.of(new BigDecimal("118.90")),
                        "msdyn_unappliedamount", Optional.of(BigDecimal.ZERO),
                        "msdyn_date", Optional.of(LocalDate.of(2026, 3, 1)),
                        "msdyn_paymenttype", Optional.of(690970002),
                        "msdyn_checknumber", Optional.of("R-77"),
                        "transactioncurrencyid@odata.bind",
                                lookup("transactioncurrency", "transactioncurrencies", DOLLAR)));
    }

    @Test
    void tellsADetailForEachInvoice() {
        Payment refund = Payments.payment("-30");
        Share first = new Share(invoice(1, "80", "60"), new BigDecimal("-20.00"));
        Share second = new Share(invoice(2, "80", "70"), new BigDecimal("-10.00"));
        PaymentRows rows = rows(refund, first, second);
        assertThat(rows.payment().columns())
                .containsEntry("msdyn_name", Optional.of("Refund 00001000"))
                .containsEntry("msdyn_amount", Optional.of(new BigDecimal("-30.00")));
        assertThat(rows.details()).extracting(Row::part, Row::entitySet).allSatisfy(row -> assertThat(row.toList())
                .contains("msdyn_paymentdetailes"));
        Row detail = rows.details().getFirst();
        String invoice = first.invoice().id().toString();
        String payment = rows.payment().id().toString();
        assertThat(detail.part()).isEqualTo(invoice);
        assertThat(detail.id()).isEqualTo(NameBasedUuid.of(rows.payment().id(), invoice));
        assertThat(detail.columns())
                .isEqualTo(Map.of(
                        "msdyn_name", Optional.of("INV-1"),
                        "msdyn_Payment@odata.bind", lookup("msdyn_payment", "msdyn_payments", payment),
                        "msdyn_Invoice@odata.bind", lookup("invoice", "invoices", invoice),
                        "msdyn_paymentamount", Optional.of(new BigDecimal("-20.00")),
                        "transactioncurrencyid@odata.bind",
                                lookup("transactioncurrency", "transactioncurrencies", DOLLAR)));
        assertThat(rows.warnings()).isEmpty();
    }

    @Test
    void keepsPaymentsOfOrdersAndOfDocumentsApart() {
        PaidFor document = new PaidFor.Document("INV-1", Optional.empty());
        Payment payment = Payments.payment(document, BigDecimal.TEN, "USD");
        assertThat(PaymentRows.idOf(payment, NAMESPACE))
                .isEqualTo(NameBasedUuid.of(NAMESPACE, "DocumentPayment/T-1"))
                .isNotEqualTo(PaymentRows.idOf(Payments.payment("10"), NAMESPACE));
        assertThat(rows(payment).payment().columns()).containsEntry("msdyn_name", Optional.of("Payment INV-1"));
    }

    @Test
    void cutsAReferenceThatIsTooLongAndSaysSo() {
        Payment payment = new Payment(
                "T-1",
                Payments.ORDER,
                BigDecimal.TEN,
                MinorUnits.of("USD"),
                LocalDate.EPOCH,
                Payment.NO_MODE,
                Optional.of("x".repeat(101)));
        assertThat(rows(payment).warnings()).containsExactly("msdyn_checknumber cut from 101 to 100 characters");
        assertThat(rows(payment).payment().columns()).containsEntry("msdyn_paymenttype", Optional.of(690970003));
    }

    @Test
    void roundsToTheMinorUnitOfTheCurrency() {
        assertThat(Payments.payment(Payments.ORDER, new BigDecimal("118.89999999"), "USD")
                        .amount())
                .isEqualTo(new BigDecimal("118.90"));
        assertThat(Payments.payment(Payments.ORDER, new BigDecimal("118.0"), "JPY")
                        .amount())
                .isEqualTo(new BigDecimal("118"));
        assertThat(Payments.payment(Payments.ORDER, new BigDecimal("1.2345"), "KWD")
                        .amount())
                .isEqualTo(new BigDecimal("1.235"));
        assertThatThrownBy(() -> Payments.payment(Payments.ORDER, new BigDecimal("0.004"), "USD"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a payment of nothing");
    }

    @Test
    void tellsARefundByItsSign() {
        assertThat(Payments.payment("-0.01").isRefund()).isTrue();
        assertThat(Payments.payment("0.01").isRefund()).isFalse();
        assertThat(Payments.payment("0.01").currencyCode()).isEqualTo("USD");
    }
}
