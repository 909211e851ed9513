package io.commercebridge.mapping.order;

import java.util.Optional;

/**
 * How far an order has come in the shop's terms; progress goes forward only, a hold can come and go until the end.
 */
public enum OrderProgress {
    CHECKED_VALID,
    READY,
    COMPLETED,
    CANCELLED;

    /** The sales order's state as Dataverse numbers it. */
    public record State(int statecode, int statuscode) {
        private static final int ON_HOLD = 690970000;

        public boolean onHold() {
            return statecode == 0 && statuscode == ON_HOLD;
        }
    }

    /** No way leads on from here. */
    public boolean terminal() {
        return this == COMPLETED || this == CANCELLED;
    }

    /**
     * What a sales order's state means: Active → CHECKED_VALID, Submitted and partly fulfilled → READY, fulfilled and
     * invoiced → COMPLETED, cancelled → CANCELLED; absent for a state that Dataverse does not ship.
     */
    public static Optional<OrderProgress> of(State state) {
        return switch (state.statecode()) {
            case 0 -> Optional.of(CHECKED_VALID);
            case 1 -> Optional.of(READY);
            case 2 -> Optional.of(CANCELLED);
            case 3 -> Optional.of(state.statuscode() == 100002 ? READY : COMPLETED);
            case 4 -> Optional.of(COMPLETED);
            default -> Optional.empty();
        };
    }
}
