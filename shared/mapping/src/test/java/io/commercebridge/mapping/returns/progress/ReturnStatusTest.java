package io.commercebridge.mapping.returns.progress;

import static io.commercebridge.mapping.returns.progress.Progress.TABLE;
import static io.commercebridge.mapping.returns.progress.Progress.cancelled;
import static io.commercebridge.mapping.returns.progress.Progress.line;
import static io.commercebridge.mapping.returns.progress.Progress.rma;
import static io.commercebridge.mapping.returns.progress.Progress.shown;
import static io.commercebridge.mapping.returns.progress.ReturnStatus.APPROVAL_PENDING;
import static io.commercebridge.mapping.returns.progress.ReturnStatus.CANCELED;
import static io.commercebridge.mapping.returns.progress.ReturnStatus.CANCELLING;
import static io.commercebridge.mapping.returns.progress.ReturnStatus.COMPLETED;
import static io.commercebridge.mapping.returns.progress.ReturnStatus.PAYMENT_REVERSED;
import static io.commercebridge.mapping.returns.progress.ReturnStatus.RECEIVED;
import static io.commercebridge.mapping.returns.progress.ReturnStatus.RECEIVING;
import static io.commercebridge.mapping.returns.progress.ReturnStatus.WAIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReturnStatusTest {

    @Test
    void goesForwardOnly() {
        List<ReturnStatus> way = List.of(APPROVAL_PENDING, WAIT, RECEIVING, RECEIVED, PAYMENT_REVERSED, COMPLETED);
        for (int i = 0; i < way.size(); i++) {
            for (int j = 0; j < way.size(); j++) {
                assertThat(way.get(i).leadsTo(way.get(j))).isEqualTo(i < j);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void isOverOnceItIsOver(ReturnStatus next) {
        assertThat(CANCELED.leadsTo(next)).isFalse();
        assertThat(COMPLETED.leadsTo(next)).isFalse();
        assertThat(CANCELLING.leadsTo(next)).isEqualTo(next == CANCELED);
        assertThat(next.isCancelled()).isEqualTo(next == CANCELED || next == CANCELLING);
    }

    @Property
    void neverLeadsInACircle(@ForAll ReturnStatus one, @ForAll ReturnStatus other) {
        assertThat(one.leadsTo(other) && other.leadsTo(one)).isFalse();
        assertThat(one.leadsTo(one)).isFalse();
        assertThat(one.or(other)).isIn(one, other);
        assertThat(one.or(other).leadsTo(one)).isFalse();
    }

    @Test
    void knowsTheShopsCodesOnly() {
        assertThat(ReturnStatus.of("PAYMENT_REVERSED")).contains(PAYMENT_REVERSED);
        assertThat(ReturnStatus.of("AT_WORKSHOP")).isEmpty();
    }

    @Test
    void isTheFurtherOneOfSubStatusAndSystemStatus() {
        assertThat(TABLE.of(Optional.of("Approved"), "Pending")).contains(WAIT);
        assertThat(TABLE.of(Optional.of("Approved"), "Products Received")).contains(RECEIVED);
        assertThat(TABLE.of(Optional.of("Rejected"), "Products Received")).contains(CANCELED);
        assertThat(TABLE.of(Optional.empty(), "Canceled")).contains(CANCELED);
        assertThat(StatusTable.parse("RMA status", "*=omit").of(Optional.of("A"), "B"))
                .isEmpty();
    }

    @Test
    void refusesAStatusThatIsNotMappedAndNamesTableAndValue() {
        assertThatThrownBy(() -> TABLE.of(Optional.of("In transit"), "Pending"))
                .hasMessage("code table 'RMA status' has no entry for 'In transit'");
        assertThatThrownBy(() -> StatusTable.parse("RMA status", "*=pass").of(Optional.of("In transit"), "Pending"))
                .hasMessage("code table 'RMA status' leads to 'In transit', which is no ReturnStatus");
        assertThat(StatusTable.parse("RMA status", "*=pass").of(Optional.empty(), "WAIT"))
                .contains(WAIT);
        assertThatThrownBy(() -> StatusTable.parse("RMA status", "Pending=AT_WORKSHOP"))
                .hasMessage("code table RMA status: 'Pending=AT_WORKSHOP' does not lead to a ReturnStatus");
    }

    private static Optional<ReturnStatus> status(Rma rma) {
        return new ReturnProgress(rma, shown(WAIT)).status(TABLE);
    }

    @Test
    void followsTheGoods() {
        assertThat(status(rma("Pending", line(0, "0", "0"), line(1, "0", "0")))).contains(APPROVAL_PENDING);
        assertThat(status(rma("Pending", line(0, "1", "0"), line(1, "0", "0")))).contains(RECEIVING);
        assertThat(status(rma("Pending", line(0, "1", "0"), line(1, "1", "0")))).contains(RECEIVING);
        assertThat(status(rma("Pending", line(0, "2", "0"), line(1, "1", "0")))).contains(RECEIVED);
        assertThat(status(rma("Pending", line(0, "2", "0"), cancelled(1)))).contains(RECEIVED);
        assertThat(status(rma("Pending", cancelled(0), cancelled(1)))).contains(APPROVAL_PENDING);
    }

    @Test
    void followsTheMoney() {
        assertThat(status(rma("Pending", line(0, "2", "10"), line(1, "1", "0"))))
                .contains(PAYMENT_REVERSED);
        assertThat(status(rma("Pending", line(0, "1", "40"), line(1, "1", "0"))))
                .contains(PAYMENT_REVERSED);
        assertThat(status(rma("Pending", line(0, "2", "40"), line(1, "1", "0"))))
                .contains(COMPLETED);
        assertThat(status(rma("Canceled", line(0, "2", "40"), line(1, "1", "0"))))
                .contains(CANCELED);
    }

    @Test
    void doesNotCountWhatTheShopHasNoEntryFor() {
        assertThat(status(rma("Pending", line(0, "2", "0"), line(1, "1", "0"), line(8, "0", "0"))))
                .contains(RECEIVED);
    }
}
