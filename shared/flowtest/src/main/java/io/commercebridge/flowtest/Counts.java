package io.commercebridge.flowtest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/**
 * What handling some events cost, in what is the same on every machine. {@code make benchmark} prints the rows of all flows as
 * one table.
 *
 * @param what was done, for example {@code 10,000 changes of stock}
 */
public record Counts(
        String flow, String what, int events, int commerce, int dynamics, double readUnits, double writeUnits) {
    /** Tag of the tests that count. */
    public static final String TAG = "counts";

    private static final Path ROWS = Path.of("target", "counts.tsv");

    /** Counts what the work causes, and tells it. */
    public static Counts of(FlowWorld world, TestingMeter meter, What what, Runnable work) {
        world.forgetRequests();
        meter.take();
        work.run();
        Counts counts = new Counts(
                world.name(),
                what.text(),
                what.events(),
                world.commerceRequests().size(),
                world.dynamicsRequests().size(),
                meter.takeReads(),
                meter.takeWrites());
        counts.tell();
        return counts;
    }

    /** What is counted, and how many events of it. */
    public record What(String text, int events) {}

    private void tell() {
        String row = String.format(
                Locale.ROOT,
                "%s\t%s\t%d\t%.3f\t%.3f\t%.2f\t%.2f%n",
                flow,
                what,
                events,
                (double) commerce / events,
                (double) dynamics / events,
                readUnits / events,
                writeUnits / events);
        try {
            Files.createDirectories(ROWS.getParent());
            Files.writeString(ROWS, row, UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public double commercePerEvent() {
        return (double) commerce / events;
    }

    public double dynamicsPerEvent() {
        return (double) dynamics / events;
    }

    public double unitsPerEvent() {
        return (readUnits + writeUnits) / events;
    }
}
