package io.commercebridge.mapping.returns.progress;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Optional;

/** The states of a return in SAP Commerce, by how far it has come in each. */
public enum ReturnStatus {
    APPROVAL_PENDING(0),
    APPROVING(0),
    WAIT(1),
    RECEIVING(2),
    RECEIVED(3),
    REVERSING_PAYMENT(4),
    PAYMENT_REVERSAL_FAILED(4),
    PAYMENT_REVERSED(5),
    REVERSING_TAX(5),
    TAX_REVERSAL_FAILED(5),
    TAX_REVERSED(5),
    COMPLETED(6),
    /** The buyer is taking the return back. */
    CANCELLING(7),
    CANCELED(7);

    private final int rank;

    ReturnStatus(int rank) {
        this.rank = rank;
    }

    /** Empty if the shop has a state of its own under this code. */
    public static Optional<ReturnStatus> of(String code) {
        return Arrays.stream(values())
                .filter(status -> status.name().equals(code))
                .findFirst();
    }

    /** Whether nothing comes back any more. */
    public boolean isCancelled() {
        return this == CANCELED || this == CANCELLING;
    }

    /** Whether a return goes on from here to there; it never goes back, and what is over stays over. */
    public boolean leadsTo(ReturnStatus next) {
        return switch (this) {
            case CANCELED, COMPLETED -> false;
            case CANCELLING -> next == CANCELED;
            default -> next.rank > rank;
        };
    }

    /** The one of both that is further. */
    public ReturnStatus or(ReturnStatus other) {
        return requireNonNull(other, "other").rank > rank ? other : this;
    }
}
