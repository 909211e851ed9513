package io.commercebridge.billing.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.commercebridge.mapping.MappingException;
import io.commercebridge.mapping.MinorUnits;
import io.commercebridge.mapping.payment.PaidFor;
import io.commercebridge.mapping.payment.Payment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransactionEntriesTest {

    private static PaymentSource.Told read(Fixture fixture) {
        return new TransactionEntries().read(fixture.item(), fixture.event());
    }

    private static Fixture captured() {
        return Fixture.of("payment-captured");
    }

    private static Payment payment(Fixture fixture) {
        return read(fixture) instanceof PaymentSource.Told.Moved(Payment payment) ? payment : fail(fixture);
    }

    private static Payment fail(Fixture fixture) {
        throw new AssertionError("no payment: " + read(fixture));
    }

    private static String why(Fixture fixture) {
        return read(fixture) instanceof PaymentSource.Told.Nothing(String why) ? why : "money has been moved";
    }

    private static Fixture type(String code) {
        return captured().with(entry -> entry.putObject("type").put("code", code));
    }

    @Test
    void readsACapture() {
        assertThat(payment(captured()))
                .isEqualTo(new Payment(
                        "ann%40example.org-7-CAPTURE-1",
                        new PaidFor.Order("00001000|null", "00001000"),
                        new BigDecimal("118.90"),
                        MinorUnits.of("USD"),
                        LocalDate.of(2026, 3, 1),
                        "creditcard",
                        Optional.of("req-77")));
    }

    @ParameterizedTest
    @CsvSource({
        "CAPTURE, 118.90",
        "PARTIAL_CAPTURE, 118.90",
        "REFUND_FOLLOW_ON, -118.90",
        "REFUND_STANDALONE, -118.90",
        "REFUND_PARTIAL, -118.90"
    })
    void tellsWhichWayTheMoneyWent(String type, BigDecimal amount) {
        assertThat(payment(type(type)).amount()).isEqualTo(amount);
    }

    @ParameterizedTest
    @CsvSource({"AUTHORIZATION", "CANCEL", "REVIEW_DECISION", "CREATE_SUBSCRIPTION", "SETTLEMENT"})
    void saysThatOtherTypesMoveNoMoney(String type) {
        assertThat(why(type(type))).isEqualTo(type + " moves no money");
    }

    @ParameterizedTest
    @CsvSource({"REVIEW", "REJECTED", "ERROR", "PENDING", "accepted"})
    void saysThatOtherStatusesHaveMovedNoMoney(String status) {
        assertThat(why(captured().with(entry -> entry.put("transactionStatus", status))))
                .isEqualTo("CAPTURE with status '" + status + "' has moved no money");
    }

    @Test
    void acceptsSapsOwnSpellingAndMissesAStatus() {
        assertThat(payment(captured().with(entry -> entry.put("transactionStatus", "SUCCESSFULL")))
                        .amount())
                .isPositive();
        assertThat(why(captured().with(entry -> entry.remove("transactionStatus"))))
                .isEqualTo("CAPTURE with status '' has moved no money");
    }

    @Test
    void leavesOutSnapshotsAndPaymentsOfNothing() {
        Fixture snapshot = captured();
        snapshot.at("/paymentTransaction/order").put("versionID", "v-1");
        assertThat(why(snapshot)).isEqualTo("payment of a history snapshot of an order");
        assertThat(why(captured().with(entry -> entry.put("amount", "0.004")))).isEqualTo("the payment is of nothing");
    }

    @Test
    void namesWhatIsMissing() {
        assertThatThrownBy(() -> read(captured().with(entry -> entry.remove("amount"))))
                .isInstanceOf(MappingException.class)
                .hasMessage("payment-captured.amount is missing");
        assertThatThrownBy(() -> read(captured().with(entry -> entry.put("amount", -1))))
                .hasMessage("payment-captured.amount is negative");
        assertThatThrownBy(() -> read(captured().with(entry -> entry.remove("type"))))
                .hasMessage("payment-captured.type is missing");
        assertThatThrownBy(() -> read(captured().with(entry -> entry.remove("currency"))))
                .hasMessage("payment-captured.currency is missing");
        assertThatThrownBy(() -> read(captured().with(entry -> entry.remove("paymentTransaction"))))
                .hasMessage("payment-captured.paymentTransaction.order is missing");
    }

    @Test
    void doesWithoutPaymentModeTimeAndKeyOfTheOrder() {
        Fixture bare = captured().with(entry -> entry.remove("time"));
        bare.at("/paymentTransaction/order").remove(List.of("paymentMode", "integrationKey"));
        assertThat(payment(bare))
                .returns("none", Payment::mode)
                .returns(new PaidFor.Order("00001000|null", "00001000"), Payment::paidFor)
                .returns(LocalDate.of(2026, 3, 1), Payment::paidOn);
        assertThat(payment(bare.with(entry -> entry.remove("modifiedtime"))).paidOn())
                .isEqualTo(LocalDate.of(2026, 4, 1));
    }
}
