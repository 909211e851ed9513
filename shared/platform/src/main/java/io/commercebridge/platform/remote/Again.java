package io.commercebridge.platform.remote;

import io.commercebridge.platform.failure.RemoteException;
import java.time.Duration;

/** Tells the guard to try again after a wait that is already decided. Never leaves {@link Channel}. */
final class Again extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final RemoteException failure;
    private final Duration wait;

    Again(RemoteException failure, Duration wait) {
        super("again", failure, false, false);
        this.failure = failure;
        this.wait = wait;
    }

    RemoteException failure() {
        return failure;
    }

    long millis() {
        return wait.toMillis();
    }
}
