package io.commercebridge.platform.remote;

import io.commercebridge.platform.failure.Deadline;
import java.time.Clock;
import java.time.Duration;

/** How long something may take now: the configured total time, or what the running invocation has left if that is less. */
public record Patience(RemoteConfig limits, Clock clock) {
    private static final Duration LEAST = Duration.ofMillis(1);

    /** At least a millisecond. */
    public Duration left() {
        Duration remaining = Deadline.remaining(clock);
        Duration total = limits.totalTimeout();
        Duration shorter = remaining.compareTo(total) < 0 ? remaining : total;
        return shorter.isPositive() ? shorter : LEAST;
    }

    /** Whether the running invocation should have answered by now, so that nothing new may begin. */
    boolean isOver() {
        return !Deadline.remaining(clock).isPositive();
    }
}
