package io.commercebridge.testkit.dynamics.records;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Where a single write comes from.
 *
 * @param parent the action behind it, if any
 * @param depth 1 for what the caller asked for, one more for each write that the platform adds
 */
public record Origin(Caller caller, Optional<ParentCall> parent, int depth) {
    public Origin {
        requireNonNull(caller, "caller");
    }

    public static Origin of(Caller caller) {
        return new Origin(caller, Optional.empty(), 1);
    }

    public static Origin of(Caller caller, ParentCall parent) {
        return new Origin(caller, Optional.of(parent), 1);
    }

    /** Of a write that follows from this one. */
    public Origin nested() {
        return new Origin(caller, Optional.empty(), depth + 1);
    }
}
