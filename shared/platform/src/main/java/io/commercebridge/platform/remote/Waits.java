package io.commercebridge.platform.remote;

import io.commercebridge.platform.failure.Deadline;
import io.commercebridge.platform.failure.RemoteException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** Decides how long one call waits before its next try, if there is to be one. */
final class Waits {
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final RemoteConfig limits;
    private final Clock clock;
    private int failed;

    Waits(RemoteConfig limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * The wait after this failure; empty if tries or time run out first. Retry-After is obeyed: longer is allowed, shorter
     * never is. Half of an own wait is random, so that functions which failed together do not come back together.
     */
    Optional<Duration> next(RemoteException failure) {
        failed++;
        if (failed > limits.retries()) {
            return Optional.empty();
        }
        Duration own = doubled();
        Duration wait = failure.answer()
                .retryAfter()
                .map(asked -> asked.plus(random(limits.backoff())))
                .orElseGet(() -> own.dividedBy(2).plus(random(own.dividedBy(2))));
        boolean tooLong = wait.minus(limits.backoff()).compareTo(limits.totalTimeout()) > 0;
        boolean tooLate = wait.plus(limits.connectTimeout()).compareTo(Deadline.remaining(clock)) >= 0;
        return tooLong || tooLate ? Optional.empty() : Optional.of(wait);
    }

    private Duration doubled() {
        Duration wait = limits.backoff().multipliedBy(1L << Math.min(failed - 1, 16));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    private static Duration random(Duration upTo) {
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(upTo.toMillis() + 1));
    }
}
