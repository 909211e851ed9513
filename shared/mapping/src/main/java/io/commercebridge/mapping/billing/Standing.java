package io.commercebridge.mapping.billing;

import io.commercebridge.mapping.MappingException;

/** How an invoice stands, by its {@code statecode} and {@code statuscode}. */
public enum Standing {
    /** It is to be paid, as far as it has not been. */
    ACTIVE,
    /** Some of it has been paid, and the rest is not told by the state. */
    PAID_IN_PART,
    /** Nothing is due any more. */
    PAID,
    /** It does not count. */
    CANCELLED;

    private static final int STATE_ACTIVE = 0;
    private static final int STATE_CLOSED = 1;
    private static final int STATE_PAID = 2;
    private static final int STATE_CANCELLED = 3;
    private static final int CLOSED_PAID = 7;
    private static final int PAID_PARTIAL = 100_002;

    /**
     * The standing; {@code Closed} is what old invoices have in place of Paid and Canceled.
     *
     * @throws MappingException if there is no such state
     */
    public static Standing of(int state, int status) {
        return switch (state) {
            case STATE_ACTIVE -> ACTIVE;
            case STATE_CLOSED -> status == CLOSED_PAID ? PAID : CANCELLED;
            case STATE_PAID -> status == PAID_PARTIAL ? PAID_IN_PART : PAID;
            case STATE_CANCELLED -> CANCELLED;
            default ->
                throw new MappingException(
                        "an invoice has the unknown state " + state, "Tell the developers of the bridge.");
        };
    }
}
