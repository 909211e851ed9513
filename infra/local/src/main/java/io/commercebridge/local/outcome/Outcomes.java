package io.commercebridge.local.outcome;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Every outcome that was logged, in order; lets a caller wait for one. */
public final class Outcomes {
    private final List<OutcomeLine> lines = new ArrayList<>();

    public synchronized void add(OutcomeLine line) {
        lines.add(line);
        notifyAll();
    }

    public synchronized List<OutcomeLine> all() {
        return List.copyOf(lines);
    }

    /** Those logged after the first {@code seen}. */
    public synchronized List<OutcomeLine> since(int seen) {
        return List.copyOf(lines.subList(Math.min(seen, lines.size()), lines.size()));
    }

    /** Waits until the outcomes satisfy the condition; false if they do not within the time. */
    public synchronized boolean await(Predicate<List<OutcomeLine>> condition, Duration limit)
            throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.test(List.copyOf(lines))) {
            long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }
}
