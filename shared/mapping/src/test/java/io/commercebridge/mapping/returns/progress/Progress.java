package io.commercebridge.mapping.returns.progress;

import io.commercebridge.mapping.returns.Asked;
import io.commercebridge.mapping.returns.Claim;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** RMAs and what the shop shows of them, to test with. */
final class Progress {
    static final StatusTable TABLE = StatusTable.parse(
            "RMA status",
            "Pending=APPROVAL_PENDING,Approved=WAIT,Review=APPROVAL_PENDING,Rejected=CANCELED,Canceled=CANCELED,"
                    + "Products Received=RECEIVED");
    static final Rma.Messages SILENCE = new Rma.Messages(Optional.empty(), Optional.empty(), Optional.empty());

    private Progress() {}

    static RmaLine line(int entry, String received, String refunded) {
        return new RmaLine(
                entry,
                false,
                new BigDecimal(received),
                new BigDecimal(refunded),
                Optional.of(Asked.MOMENT.plusSeconds(60)),
                Asked.MOMENT);
    }

    static RmaLine cancelled(int entry) {
        return new RmaLine(entry, true, BigDecimal.ZERO, BigDecimal.ZERO, Optional.empty(), Asked.MOMENT);
    }

    static Rma rma(String system, RmaLine... lines) {
        return new Rma("RMA-7", Optional.empty(), system, SILENCE, List.of(lines));
    }

    /** Two of entry 0 for 40, one of entry 1 to be replaced. */
    static ShownReturn shown(ReturnStatus status) {
        return new ShownReturn(
                "R-2",
                "O-1",
                Optional.of(status),
                Optional.of("RMA-7"),
                Map.of(0, entry(status, false, "2", "40"), 1, entry(status, true, "1", "0")));
    }

    static ShownReturn.Line entry(ReturnStatus status, boolean replacement, String expected, String requested) {
        BigDecimal zero = BigDecimal.ZERO;
        return new ShownReturn.Line(
                Optional.of(status),
                replacement,
                new Claim.Sums(new BigDecimal(expected), zero, new BigDecimal(requested), zero),
                Optional.empty());
    }
}
