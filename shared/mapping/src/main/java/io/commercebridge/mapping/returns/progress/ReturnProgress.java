package io.commercebridge.mapping.returns.progress;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How far a return has come: as people have set it in Dynamics, or further if goods or money have moved. */
public record ReturnProgress(Rma rma, ShownReturn shown) {

    public ReturnProgress {
        requireNonNull(rma, "rma");
        requireNonNull(shown, "shown");
    }

    /** The state that the return is to show; empty if what has happened stands for none. */
    public Optional<ReturnStatus> status(StatusTable table) {
        Optional<ReturnStatus> set = table.of(rma.subStatus(), rma.systemStatus());
        return Stream.concat(set.stream(), moved().stream()).reduce(ReturnStatus::or);
    }

    private Optional<ReturnStatus> moved() {
        List<RmaLine> lines = rma.openLines().stream()
                .filter(line -> shown.lines().containsKey(line.entry()))
                .toList();
        boolean all = !lines.isEmpty() && lines.stream().allMatch(this::isReceived);
        if (lines.stream().anyMatch(line -> line.refunded().signum() > 0)) {
            return Optional.of(
                    all && lines.stream().allMatch(this::isRefunded)
                            ? ReturnStatus.COMPLETED
                            : ReturnStatus.PAYMENT_REVERSED);
        }
        if (all) {
            return Optional.of(ReturnStatus.RECEIVED);
        }
        return lines.stream().anyMatch(line -> line.received().signum() > 0)
                ? Optional.of(ReturnStatus.RECEIVING)
                : Optional.empty();
    }

    private boolean isReceived(RmaLine line) {
        return line.received().compareTo(of(line).sums().expected()) >= 0;
    }

    private boolean isRefunded(RmaLine line) {
        return line.refunded().compareTo(of(line).sums().requested()) >= 0;
    }

    private ShownReturn.Line of(RmaLine line) {
        return requireNonNull(shown.lines().get(line.entry()), () -> "entry " + line.entry());
    }
}
