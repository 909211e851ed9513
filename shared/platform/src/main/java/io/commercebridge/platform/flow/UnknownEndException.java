package io.commercebridge.platform.flow;

import static java.util.Objects.requireNonNull;

import io.commercebridge.platform.correlation.Written;
import io.commercebridge.platform.failure.BridgeException;
import io.commercebridge.platform.failure.Category;
import io.commercebridge.platform.failure.RemoteException;

/**
 * A delivery failed, and it may have taken effect nevertheless: its answer was lost. What it may have left is recorded as
 * unsettled, so that the next delivery, whatever it says, puts all of that right.
 */
public final class UnknownEndException extends BridgeException {
    private static final long serialVersionUID = 1L;

    private final transient Written perhaps;

    /** @param perhaps everything that may be there now, whether it was before or not */
    public UnknownEndException(RemoteException cause, Written perhaps) {
        super(Category.TRANSIENT, cause.answer().withoutMessage(), cause.remedy(), cause);
        this.perhaps = requireNonNull(perhaps, "perhaps");
    }

    public Written perhaps() {
        return perhaps;
    }
}
