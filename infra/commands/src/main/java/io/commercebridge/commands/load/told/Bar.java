package io.commercebridge.commands.load.told;

import static java.util.Objects.requireNonNull;

import io.commercebridge.commands.load.tally.Effort;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Supplier;

/** Tells how far a step is: a line that is written over again in a terminal, now and then a line of its own elsewhere. */
public final class Bar {
    private static final int WIDTH = 24;

    private final Screen screen;
    private final Clock clock;
    private final Supplier<Effort> effort;
    private String step = "";
    private long total;
    private long before;
    private long done;
    private long troubles;
    private Effort began = Effort.NONE;
    private Instant start = Instant.EPOCH;
    private Instant told = Instant.EPOCH;

    /** Where it is shown. */
    public record Screen(PrintStream out, boolean terminal) {
        Duration interval() {
            return terminal ? Duration.ofMillis(250) : Duration.ofSeconds(10);
        }
    }

    public Bar(Screen screen, Clock clock, Supplier<Effort> effort) {
        this.screen = requireNonNull(screen, "screen");
        this.clock = requireNonNull(clock, "clock");
        this.effort = requireNonNull(effort, "effort");
    }

    /** @param rows that an earlier run has finished, of so many */
    public synchronized void begin(String name, long rows, long of) {
        step = name;
        before = rows;
        total = of;
        done = 0;
        troubles = 0;
        start = clock.instant();
        told = start;
        began = effort.get();
    }

    /** So many more rows are done, and so many of them ended badly. */
    public synchronized void add(long rows, long badly) {
        done += rows;
        troubles += badly;
        Instant now = clock.instant();
        if (Duration.between(told, now).compareTo(screen.interval()) >= 0) {
            told = now;
            tell(now, screen.terminal() ? "" : System.lineSeparator());
        }
    }

    public synchronized void end() {
        tell(clock.instant(), System.lineSeparator());
    }

    private void tell(Instant now, String behind) {
        long millis = Math.max(1, Duration.between(start, now).toMillis());
        long reached = before + done;
        long whole = Math.max(total, reached);
        double part = whole == 0 ? 1 : (double) reached / whole;
        Effort spent = effort.get().minus(began);
        int filled = (int) (part * WIDTH);
        screen.out()
                .printf(
                        Locale.ROOT,
                        "%s%-9s [%s%s] %,d of %,d  %3d %%  %,d/s  %s left  %,d requests  %,d in trouble%s",
                        screen.terminal() ? "\r" : "",
                        step,
                        "#".repeat(filled),
                        ".".repeat(WIDTH - filled),
                        reached,
                        whole,
                        (int) (part * 100),
                        done * 1000 / millis,
                        left(whole - reached, millis),
                        spent.commerce() + spent.dynamics(),
                        troubles,
                        (screen.terminal() ? "\u001b[K" : "") + behind);
        screen.out().flush();
    }

    private String left(long rows, long millis) {
        return done == 0 ? "?" : Times.text(rows * millis / done);
    }
}
