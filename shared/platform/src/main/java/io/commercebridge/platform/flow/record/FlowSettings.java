package io.commercebridge.platform.flow.record;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;

/**
 * How one flow is run.
 *
 * @param enabled false holds every event in the queue
 * @param dryRun true decides and maps, but neither delivers nor records
 * @param timeLimit what an invocation may take; shorter than the function's time-out
 * @param maxAttempts attempts at one event in passing trouble before it is parked
 * @param waits delays before the attempts at an event whose reference is missing; parked after the last
 * @param batch events of one invocation at most; beyond ten the function takes more from its queue itself
 */
public record FlowSettings(
        String flow,
        boolean enabled,
        boolean dryRun,
        Duration timeLimit,
        int maxAttempts,
        List<Duration> waits,
        int batch) {
    /** What Lambda hands over of a FIFO queue at most. */
    public static final int LAMBDA_BATCH = 10;

    private static final Duration LONGEST = Duration.ofMinutes(5);

    public FlowSettings {
        requireNonNull(flow, "flow");
        requireNonNull(timeLimit, "timeLimit");
        waits = List.copyOf(waits);
    }

    /** Doubling from one second, at most five minutes. */
    public Duration backoff(int attempts) {
        Duration delay = Duration.ofSeconds(1L << Math.min(20, Math.max(0, attempts - 1)));
        return delay.compareTo(LONGEST) < 0 ? delay : LONGEST;
    }
}
