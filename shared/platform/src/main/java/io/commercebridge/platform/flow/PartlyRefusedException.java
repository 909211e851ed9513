package io.commercebridge.platform.flow;

import static java.util.Objects.requireNonNull;

import io.commercebridge.platform.correlation.Written;
import io.commercebridge.platform.failure.BridgeException;
import io.commercebridge.platform.failure.Category;

/**
 * A part of a record must not go over, and the rest has. The event is parked for that part; what the rest has left is
 * recorded, so that the next delivery goes on from there.
 */
public final class PartlyRefusedException extends BridgeException {
    private static final long serialVersionUID = 1L;

    private final transient Written left;

    /** @param left all that is there now, without what was refused */
    public PartlyRefusedException(String message, String remedy, Written left) {
        super(Category.PERMANENT, message, remedy, null);
        this.left = requireNonNull(left, "left");
    }

    public Written left() {
        return left;
    }
}
