package io.commercebridge.platform.failure;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The moment by which the running invocation must have answered, known to everything it calls.
 *
 * <p>Whoever waits or retries asks {@link #remaining(Clock)} first. Outside an invocation there is no limit.
 */
public final class Deadline {
    private static final ScopedValue<Instant> CURRENT = ScopedValue.newInstance();
    private static final Duration UNLIMITED = Duration.ofDays(1);

    private Deadline() {}

    /** Runs the work with this deadline. */
    public static <T> T within(Instant deadline, ScopedValue.CallableOp<T, RuntimeException> work) {
        return ScopedValue.where(CURRENT, deadline).call(work);
    }

    /** Time left, negative once the deadline has passed, one day where none is set. */
    public static Duration remaining(Clock clock) {
        return CURRENT.isBound() ? Duration.between(clock.instant(), CURRENT.get()) : UNLIMITED;
    }
}
