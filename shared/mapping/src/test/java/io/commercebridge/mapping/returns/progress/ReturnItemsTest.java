package io.commercebridge.mapping.returns.progress;

import static io.commercebridge.mapping.returns.progress.Progress.SILENCE;
import static io.commercebridge.mapping.returns.progress.Progress.cancelled;
import static io.commercebridge.mapping.returns.progress.Progress.line;
import static io.commercebridge.mapping.returns.progress.Progress.rma;
import static io.commercebridge.mapping.returns.progress.Progress.shown;
import static io.commercebridge.mapping.returns.progress.ReturnStatus.CANCELED;
import static io.commercebridge.mapping.returns.progress.ReturnStatus.RECEIVED;
import static io.commercebridge.mapping.returns.progress.ReturnStatus.RECEIVING;
import static io.commercebridge.mapping.returns.progress.ReturnStatus.WAIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.commercebridge.mapping.commerce.ItemValues;
import io.commercebridge.mapping.returns.Asked;
import io.commercebridge.mapping.returns.Claim;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReturnItemsTest {

    private static ReturnItems items(Rma rma, ShownReturn shown, ReturnStatus reached) {
        return ReturnItems.toReturn(rma, shown, Optional.of(reached), 30);
    }

    private static Optional<Object> code(ReturnStatus status) {
        return Optional.of(ItemValues.by("code", status.name()));
    }

    @Test
    void changesNothingThatIsShownAlready() {
        ReturnItems items = items(rma("Pending", line(0, "0", "0"), line(1, "0.00", "0")), shown(WAIT), WAIT);
        assertThat(items.isNothing()).isTrue();
        assertThat(items.status()).contains(WAIT);
        assertThat(items.warnings()).isEmpty();
    }

    @Test
    void changesTheStatusOfTheReturnAndItsEntries() {
        ReturnItems items = items(rma("Pending", line(0, "0", "0"), cancelled(1)), shown(WAIT), RECEIVED);
        assertThat(items.isNothing()).isFalse();
        assertThat(items.request()).containsOnly(Map.entry("status", code(RECEIVED)));
        assertThat(items.entries())
                .containsOnly(
                        Map.entry(0, Map.of("status", code(RECEIVED))), Map.entry(1, Map.of("status", code(CANCELED))));
        assertThat(items.status()).contains(RECEIVED);
    }

    @Test
    void neverTakesTheStatusBack() {
        ReturnItems items = items(rma("Pending", line(0, "0", "0")), shown(RECEIVED), WAIT);
        assertThat(items.isNothing()).isTrue();
        assertThat(items.status()).contains(RECEIVED);
        ReturnItems none = ReturnItems.toReturn(rma("Pending"), shown(RECEIVED), Optional.empty(), 30);
        assertThat(none.status()).contains(RECEIVED);
    }

    @Test
    void replacesAStatusThatOnlyThisShopKnows() {
        ShownReturn own = new ShownReturn(
                "R-2",
                "O-1",
                Optional.empty(),
                Optional.of("RMA-7"),
                Map.of(
                        0,
                        new ShownReturn.Line(
                                Optional.empty(),
                                false,
                                Progress.entry(WAIT, false, "2", "40").sums(),
                                Optional.empty())));
        ReturnItems items = items(rma("Pending", line(0, "0", "0")), own, WAIT);
        assertThat(items.request()).containsEntry("status", code(WAIT));
        assertThat(items.entries()).containsEntry(0, Map.of("status", code(WAIT)));
    }

    @Test
    void tellsTheNumberOfTheRma() {
        ShownReturn other = new ShownReturn("R-2", "O-1", Optional.of(WAIT), Optional.of("R-2"), Map.of());
        assertThat(items(rma("Pending"), other, WAIT).request()).containsOnly(Map.entry("RMA", Optional.of("RMA-7")));
    }

    @Test
    void tellsWhatHasComeBackAndWhen() {
        ReturnItems items = items(rma("Pending", line(0, "1.00", "0")), shown(RECEIVING), RECEIVING);
        assertThat(items.isNothing()).isFalse();
        assertThat(items.entries())
                .containsOnly(Map.entry(
                        0,
                        Map.of(
                                "receivedQuantity", Optional.of(new BigDecimal("1")),
                                "reachedDate", Optional.of(Asked.MOMENT))));
    }

    @Test
    void takesBackWhatWasCountedByMistake() {
        ShownReturn.Line counted = new ShownReturn.Line(
                Optional.of(RECEIVING),
                false,
                new Claim.Sums(BigDecimal.TWO, BigDecimal.ONE, BigDecimal.TEN, BigDecimal.ONE),
                Optional.empty());
        ShownReturn shown =
                new ShownReturn("R-2", "O-1", Optional.of(RECEIVING), Optional.of("RMA-7"), Map.of(0, counted));
        assertThat(items(rma("Pending", line(0, "0", "1")), shown, WAIT).entries())
                .containsOnly(Map.entry(
                        0,
                        Map.of(
                                "receivedQuantity", Optional.of(new BigDecimal("0")),
                                "reachedDate", Optional.empty())));
    }

    @Test
    void refusesAPartOfAPiece() {
        Rma half = rma("Pending", line(0, "0.5", "0"));
        assertThatThrownBy(() -> items(half, shown(WAIT), WAIT))
                .hasMessage("0.5 received of entry 0: the shop counts whole pieces only");
        assertThat(items(rma("Pending", line(0, "20", "0")), shown(WAIT), WAIT).entries())
                .extractingByKey(0)
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsEntry("receivedQuantity", Optional.of(new BigDecimal("20")));
    }

    @Test
    void tellsWhatWasRefundedAndWhen() {
        Instant refunded = Asked.MOMENT.plusSeconds(60);
        assertThat(items(rma("Pending", line(0, "0", "12.50"), line(1, "0", "3")), shown(WAIT), WAIT)
                        .entries())
                .containsOnly(Map.entry(
                        0,
                        Map.of(
                                "refundedAmount", Optional.of(new BigDecimal("12.50")),
                                "refundedDate", Optional.of(refunded))));
        RmaLine undated = new RmaLine(0, false, BigDecimal.ZERO, BigDecimal.ONE, Optional.empty(), Asked.MOMENT);
        assertThat(items(rma("Pending", undated), shown(WAIT), WAIT).entries().get(0))
                .containsEntry("refundedDate", Optional.of(Asked.MOMENT));
    }

    private static Rma saying(Rma.Messages messages) {
        return new Rma("RMA-7", Optional.empty(), "Pending", messages, List.of(line(0, "0", "0")));
    }

    @Test
    void tellsTheBuyerWhatToKnowInTheNotes() {
        Rma.Messages messages = new Rma.Messages(Optional.of("Too old"), Optional.of(" Pack it "), Optional.of("1Z"));
        assertThat(messages.text()).contains("Too old\nPack it\nTracking number: 1Z");
        ReturnItems items = items(saying(messages), shown(WAIT), WAIT);
        assertThat(items.entries())
                .containsOnly(Map.entry(0, Map.of("notes", Optional.of("Too old\nPack it\nTracking numbe"))));
        assertThat(items.warnings()).containsExactly("notes cut from 35 to 30 characters");
        assertThat(SILENCE.text()).isEmpty();
    }

    @Test
    void doesNotTellTheBuyerTwice() {
        Rma.Messages messages = new Rma.Messages(Optional.of("Too old"), Optional.empty(), Optional.empty());
        ShownReturn.Line told = new ShownReturn.Line(
                Optional.of(WAIT), false, Progress.entry(WAIT, false, "2", "40").sums(), Optional.of("Too old"));
        ShownReturn shown = new ShownReturn("R-2", "O-1", Optional.of(WAIT), Optional.of("RMA-7"), Map.of(0, told));
        assertThat(items(saying(messages), shown, WAIT).isNothing()).isTrue();
        assertThat(items(saying(SILENCE), shown, WAIT).isNothing()).isTrue();
    }
}
