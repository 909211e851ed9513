package io.commercebridge.mapping.returns.progress;

import static io.commercebridge.mapping.returns.Asked.account;
import static io.commercebridge.mapping.returns.Asked.claim;
import static io.commercebridge.mapping.returns.Asked.moved;
import static io.commercebridge.mapping.returns.Asked.paid;
import static io.commercebridge.mapping.returns.progress.Progress.line;
import static io.commercebridge.mapping.returns.progress.ReturnStatus.WAIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.commercebridge.mapping.returns.Claim;
import io.commercebridge.mapping.returns.Funds;
import io.commercebridge.mapping.returns.OrderAccount;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProgressLawsTest {
    private static final Claim OWN = claim("R-2", 0, 0, "2 for 40");
    private static final Claim OTHER = moved(claim("R-1", -5, 0, "2 for 30"), "2", "30");

    private static ProgressLaws laws(OrderAccount account, RmaLine... lines) {
        return new ProgressLaws(Progress.shown(WAIT), account, List.of(lines));
    }

    @Test
    void allowsWhatWasRequestedDeliveredAndPaid() {
        ProgressLaws laws = laws(account(paid("40"), OWN), line(0, "2", "40"), line(1, "1", "0"));
        assertThatCode(laws::checkReceived).doesNotThrowAnyException();
        assertThatCode(laws::checkRefunded).doesNotThrowAnyException();
    }

    @Test
    void refusesMoreThanWasRequestedWithTheSums() {
        assertThatThrownBy(
                        () -> laws(account(paid("40"), OWN), line(0, "3", "0")).checkReceived())
                .hasMessage("return R-2, entry 0 of order O-1: 3 received, but 2 requested");
        assertThatThrownBy(() ->
                        laws(account(paid("99"), OWN), line(0, "2", "40.01")).checkRefunded())
                .hasMessage("return R-2, entry 0 of order O-1: 40.01 USD refunded, but 40.00 USD requested");
        assertThatThrownBy(
                        () -> laws(account(paid("99"), OWN), line(1, "0", "1")).checkRefunded())
                .hasMessage("return R-2, entry 1 of order O-1: 1.00 USD refunded, but 0.00 USD requested");
    }

    @Test
    void refusesMoreThanWasDeliveredWithTheSums() {
        ProgressLaws laws = laws(account(paid("70"), OTHER, claim("R-3", 1, 1, "1 for 0")), line(0, "2.0", "0"));
        assertThatThrownBy(laws::checkReceived)
                .hasMessage("return R-2, entry 0 of order O-1: 4 received with other returns of the order,"
                        + " but 3 delivered");
        assertThatCode(() -> laws(account(paid("70"), OTHER), line(0, "1", "0")).checkReceived())
                .doesNotThrowAnyException();
    }

    @Test
    void refusesMoreThanWasPaidWithTheSums() {
        assertThat(laws(account(paid("60"), OWN, OTHER), line(0, "0", "30")).isPaid())
                .isTrue();
        assertThat(laws(account(paid("60"), OWN, OTHER), line(0, "0", "30.005")).isPaid())
                .isTrue();
        ProgressLaws laws = laws(account(paid("60"), OWN, OTHER), line(0, "0", "30.01"));
        assertThat(laws.isPaid()).isFalse();
        assertThatThrownBy(laws::checkRefunded)
                .hasMessage("return R-2: with other returns of order O-1 60.01 USD refunded, but 60.00 USD paid");
    }

    @Test
    void takesARefundThatThePaymentsTellAlreadyForItsOwn() {
        Funds back = Funds.paid(new BigDecimal("40"), new BigDecimal("40"));
        assertThat(laws(account(back, OWN), line(0, "2", "40")).isPaid()).isTrue();
        Funds elsewhere = Funds.paid(new BigDecimal("39"), new BigDecimal("39"));
        assertThat(laws(account(elsewhere, OWN), line(0, "2", "40")).isPaid()).isFalse();
    }

    /** What the shop shows already was refused or allowed before; it must not hold up what comes after. */
    @Test
    void looksOnlyAtWhatIsAdded() {
        BigDecimal three = new BigDecimal("3");
        BigDecimal fifty = new BigDecimal("50");
        ShownReturn.Line done = new ShownReturn.Line(
                Optional.of(WAIT),
                false,
                new Claim.Sums(BigDecimal.TWO, three, BigDecimal.TEN, fifty),
                Optional.empty());
        ShownReturn shown = new ShownReturn("R-2", "O-1", Optional.of(WAIT), Optional.empty(), Map.of(0, done));
        ProgressLaws laws = new ProgressLaws(shown, account(paid("0"), OTHER), List.of(line(0, "3", "50")));
        assertThatCode(laws::checkReceived).doesNotThrowAnyException();
        assertThatCode(laws::checkRefunded).doesNotThrowAnyException();
    }
}
