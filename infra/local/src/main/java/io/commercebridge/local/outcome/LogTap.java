package io.commercebridge.local.outcome;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Takes over the process's standard output and error, which are the functions' logs: every line goes to a file, and the
 * outcomes among them are collected. {@link #console} is where the run itself writes.
 */
public final class LogTap implements AutoCloseable {
    private final PrintStream console = System.out;
    private final PrintStream errors = System.err;
    private final Outcomes outcomes = new Outcomes();
    private final OutputStream file;

    private LogTap(OutputStream file) {
        this.file = file;
    }

    public static LogTap install(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            LogTap tap = new LogTap(Files.newOutputStream(file));
            System.setOut(new PrintStream(tap.new Lines(), true, UTF_8));
            System.setErr(new PrintStream(tap.new Lines(), true, UTF_8));
            return tap;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    public Outcomes outcomes() {
        return outcomes;
    }

    public PrintStream console() {
        return console;
    }

    @Override
    public void close() throws IOException {
        System.setOut(console);
        System.setErr(errors);
        file.close();
    }

    private synchronized void line(byte[] line) throws IOException {
        file.write(line);
        file.write('\n');
        file.flush();
        OutcomeLine.parse(new String(line, UTF_8)).ifPresent(outcomes::add);
    }

    private final class Lines extends OutputStream {
        private final ByteArrayOutputStream open = new ByteArrayOutputStream();

        @Override
        public synchronized void write(int one) throws IOException {
            if (one == '\n') {
                line(open.toByteArray());
                open.reset();
            } else if (one != '\r') {
                open.write(one);
            }
        }
    }
}
