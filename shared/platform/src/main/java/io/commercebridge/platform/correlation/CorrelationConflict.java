package io.commercebridge.platform.correlation;

import io.commercebridge.platform.failure.BridgeException;
import io.commercebridge.platform.failure.Category;

/** Somebody else has written the record since it was read; the event is to be decided anew. */
public final class CorrelationConflict extends BridgeException {
    private static final long serialVersionUID = 1L;

    CorrelationConflict(RecordKey key, Throwable cause) {
        super(
                Category.TRANSIENT,
                "the correlation of a record of flow " + key.flow() + " was written by another worker",
                "Nothing: the event is tried again.",
                cause);
    }
}
