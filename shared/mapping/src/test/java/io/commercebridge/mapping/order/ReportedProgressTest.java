package io.commercebridge.mapping.order;

import static io.commercebridge.mapping.order.OrderProgress.CANCELLED;
import static io.commercebridge.mapping.order.OrderProgress.CHECKED_VALID;
import static io.commercebridge.mapping.order.OrderProgress.COMPLETED;
import static io.commercebridge.mapping.order.OrderProgress.READY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportedProgressTest {
    private static final Holds ORDER = new Holds(true, false);
    private static final Holds ACCOUNT = new Holds(false, true);
    private static final Holds BOTH = new Holds(true, true);

    private static Optional<ReportedProgress> after(ReportedProgress before, OrderProgress reached, Holds holds) {
        return ReportedProgress.after(Optional.of(before), reached, holds);
    }

    private static ReportedProgress at(OrderProgress furthest) {
        return new ReportedProgress(furthest, Holds.NONE);
    }

    private static ReportedProgress held(OrderProgress furthest) {
        return new ReportedProgress(furthest, ORDER);
    }

    @Test
    void startsAnywhere() {
        assertThat(ReportedProgress.after(Optional.empty(), READY, Holds.NONE)).contains(at(READY));
        assertThat(ReportedProgress.after(Optional.empty(), CHECKED_VALID, ORDER))
                .contains(held(CHECKED_VALID));
        assertThat(ReportedProgress.after(Optional.empty(), READY, ACCOUNT))
                .contains(new ReportedProgress(READY, ACCOUNT));
    }

    @Test
    void goesForwardOnly() {
        assertThat(after(at(CHECKED_VALID), READY, Holds.NONE)).contains(at(READY));
        assertThat(after(at(READY), CHECKED_VALID, Holds.NONE)).isEmpty();
        assertThat(after(at(READY), READY, Holds.NONE)).isEmpty();
        assertThat(after(at(READY), CANCELLED, Holds.NONE)).contains(at(CANCELLED));
    }

    @Test
    void comesBackFromAHoldToWhereItWas() {
        assertThat(after(at(READY), CHECKED_VALID, ORDER)).contains(held(READY));
        assertThat(after(held(READY), CHECKED_VALID, Holds.NONE)).contains(at(READY));
        assertThat(after(held(READY), CHECKED_VALID, ORDER)).contains(held(READY));
    }

    @Test
    void staysHeldUntilBothHoldsHaveEnded() {
        ReportedProgress both = new ReportedProgress(READY, BOTH);
        assertThat(after(held(READY), CHECKED_VALID, BOTH)).contains(both);
        assertThat(after(both, CHECKED_VALID, ORDER)).contains(held(READY));
        assertThat(after(both, CHECKED_VALID, ACCOUNT))
                .contains(new ReportedProgress(READY, ACCOUNT))
                .hasValueSatisfying(next -> assertThat(next.held()).isTrue());
        assertThat(after(new ReportedProgress(READY, ACCOUNT), READY, Holds.NONE))
                .contains(at(READY))
                .hasValueSatisfying(next -> assertThat(next.held()).isFalse());
    }

    @Test
    void goesOnWhileItIsHeld() {
        assertThat(after(new ReportedProgress(CHECKED_VALID, ACCOUNT), READY, ACCOUNT))
                .contains(new ReportedProgress(READY, ACCOUNT));
    }

    @Test
    void staysAtTheEnd() {
        assertThat(after(at(COMPLETED), CANCELLED, Holds.NONE)).isEmpty();
        assertThat(after(at(CANCELLED), CHECKED_VALID, BOTH)).isEmpty();
    }

    @Test
    void isNotHeldAtTheEnd() {
        assertThat(after(new ReportedProgress(READY, ACCOUNT), COMPLETED, ACCOUNT))
                .contains(at(COMPLETED));
        assertThat(new ReportedProgress(CANCELLED, BOTH)).isEqualTo(at(CANCELLED));
    }

    @ParameterizedTest
    @CsvSource({
        // before, the step whose answer was lost, what is told next, whether that is reported
        "READY, READY!, READY!, true",
        "READY, READY!, READY, true",
        "READY!, READY, READY, true",
        "READY!, READY!$, READY$, true",
        "READY$, READY, READY, true",
        "CHECKED_VALID, READY, READY, true",
        "CHECKED_VALID, CANCELLED, CANCELLED, true",
        "READY$, COMPLETED, COMPLETED, true",
        ", READY, READY, true",
        ", CHECKED_VALID$, CHECKED_VALID, true",
        "READY, CANCELLED, READY, false"
    })
    void reportsAgainWhatMayNotHaveReachedTheShop(String before, String lost, String told, boolean reported) {
        Optional<ReportedProgress> was = Optional.ofNullable(before).map(ReportedProgress::parse);
        ReportedProgress next = ReportedProgress.parse(told);
        Optional<ReportedProgress> unsure = ReportedProgress.unsure(was, ReportedProgress.parse(lost));
        assertThat(ReportedProgress.after(unsure, next.furthest(), next.holds()).isPresent())
                .isEqualTo(reported);
    }

    @ParameterizedTest
    @CsvSource({
        "READY, READY, false, false",
        "READY!, READY, true, false",
        "CHECKED_VALID$, CHECKED_VALID, false, true",
        "READY!$, READY, true, true",
        "CANCELLED, CANCELLED, false, false"
    })
    void survivesStorage(String text, OrderProgress furthest, boolean order, boolean account) {
        ReportedProgress progress = new ReportedProgress(furthest, new Holds(order, account));
        assertThat(progress.text()).isEqualTo(text);
        assertThat(ReportedProgress.parse(text)).isEqualTo(progress);
    }
}
