package io.commercebridge.mapping.order;

import static io.commercebridge.mapping.order.OrderProgress.CANCELLED;
import static io.commercebridge.mapping.order.OrderProgress.CHECKED_VALID;
import static io.commercebridge.mapping.order.OrderProgress.COMPLETED;
import static io.commercebridge.mapping.order.OrderProgress.READY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportedProgressTest {

    private static Optional<ReportedProgress> after(ReportedProgress before, OrderProgress reached, boolean onHold) {
        return ReportedProgress.after(Optional.of(before), reached, onHold);
    }

    private static ReportedProgress at(OrderProgress furthest) {
        return new ReportedProgress(furthest, false);
    }

    private static ReportedProgress held(OrderProgress furthest) {
        return new ReportedProgress(furthest, true);
    }

    @Test
    void startsAnywhere() {
        assertThat(ReportedProgress.after(Optional.empty(), READY, false)).contains(at(READY));
        assertThat(ReportedProgress.after(Optional.empty(), CHECKED_VALID, true))
                .contains(held(CHECKED_VALID));
    }

    @Test
    void goesForwardOnly() {
        assertThat(after(at(CHECKED_VALID), READY, false)).contains(at(READY));
        assertThat(after(at(READY), CHECKED_VALID, false)).isEmpty();
        assertThat(after(at(READY), READY, false)).isEmpty();
        assertThat(after(at(READY), CANCELLED, false)).contains(at(CANCELLED));
    }

    @Test
    void comesBackFromAHoldToWhereItWas() {
        assertThat(after(at(READY), CHECKED_VALID, true)).contains(held(READY));
        assertThat(after(held(READY), CHECKED_VALID, false)).contains(at(READY));
        assertThat(after(held(READY), CHECKED_VALID, true)).contains(held(READY));
    }

    @Test
    void staysAtTheEnd() {
        assertThat(after(at(COMPLETED), CANCELLED, false)).isEmpty();
        assertThat(after(at(CANCELLED), CHECKED_VALID, true)).isEmpty();
    }

    @Test
    void survivesStorage() {
        assertThat(ReportedProgress.parse(at(READY).text())).isEqualTo(at(READY));
        assertThat(ReportedProgress.parse(held(COMPLETED).text())).isEqualTo(held(COMPLETED));
        assertThat(held(READY).text()).isEqualTo("READY!");
    }
}
