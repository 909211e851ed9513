package io.commercebridge.platform.dynamics.context;

import io.commercebridge.platform.failure.BridgeException;
import io.commercebridge.platform.failure.Category;

/** Builds the refusal of a body that is no RemoteExecutionContext: where and what, without values. */
final class Malformed {

    private Malformed() {}

    static BridgeException at(String path, String what) {
        return new BridgeException(
                Category.POISON,
                "RemoteExecutionContext: " + path + " " + what,
                "Compare the sender with Microsoft's documentation of webhook bodies.",
                null);
    }
}
