package io.commercebridge.commands.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.commercebridge.commands.load.tally.Meter;
import io.commercebridge.commands.load.told.Bar;
import io.commercebridge.commands.load.told.Report;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/** Where the person who runs the load reads along. */
record Console(PrintStream out, Bar.Screen screen, Meter meter, Clock clock) {
    Console {
        requireNonNull(out, "out");
        requireNonNull(screen, "screen");
        requireNonNull(meter, "meter");
        requireNonNull(clock, "clock");
    }

    Bar bar() {
        return new Bar(screen, clock, meter::now);
    }

    /** Shows the report and keeps it. */
    void tell(Report report, Path file) {
        out.print(report.text());
        try {
            Path whole = file.toAbsolutePath();
            Files.createDirectories(whole.getParent());
            Files.writeString(whole, report.text(), UTF_8);
            out.printf("%nThis is in %s.%n", file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
