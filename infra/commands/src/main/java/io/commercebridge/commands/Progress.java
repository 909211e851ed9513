package io.commercebridge.commands;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Tells how far a long piece of work has come, at most once a second and once at its end. */
public final class Progress implements AutoCloseable {
    private static final Duration INTERVAL = Duration.ofSeconds(1);

    private final String what;
    private final PrintStream out;
    private final Clock clock;
    private final Instant start;
    private Instant told;
    private long count;

    private Progress(String what, PrintStream out, Clock clock) {
        this.what = what;
        this.out = out;
        this.clock = clock;
        start = clock.instant();
        told = start;
    }

    /** Begins to count. */
    public static Progress of(String what, PrintStream out, Clock clock) {
        return new Progress(what, out, clock);
    }

    /** So many more are done. */
    public void add(long more) {
        count += more;
        Instant now = clock.instant();
        if (Duration.between(told, now).compareTo(INTERVAL) >= 0) {
            told = now;
            tell(now, " ...");
        }
    }

    @Override
    public void close() {
        tell(clock.instant(), "");
    }

    private void tell(Instant now, String rest) {
        long millis = Math.max(1, Duration.between(start, now).toMillis());
        out.printf("  %-28s %8d  %6d/s%s%n", what, count, count * 1000 / millis, rest);
    }
}
