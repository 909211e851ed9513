package io.commercebridge.flowtest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.StreamHandler;
import org.jboss.logmanager.formatters.PatternFormatter;

/**
 * What the function prints, which is what CloudWatch would keep: lines of the event log and of the loggers.
 *
 * <p>The event log holds on to {@code System.out} from the function's start, so that a test which exchanges the stream
 * later sees nothing of it.
 */
final class Printed {
    private static volatile OutputStream copy = OutputStream.nullOutputStream();
    private static boolean watched;

    private Printed() {}

    /** Must be called before the function starts. */
    static synchronized void watch() {
        if (!watched) {
            watched = true;
            // UTF-8 whatever the terminal has: a letter that it cannot show must not be lost to the copy.
            System.setOut(new PrintStream(new Both(System.out), true, UTF_8));
        }
    }

    /** The lines that were printed while the work was done. */
    static synchronized List<String> during(Runnable work) {
        if (!watched) {
            throw new IllegalStateException("nothing is watched: the test needs FlowTestResource");
        }
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        StreamHandler logged = new StreamHandler(lines, new PatternFormatter("%p %c %s%e%n"));
        logged.setLevel(Level.ALL);
        copy = lines;
        Logger.getLogger("").addHandler(logged);
        try {
            work.run();
        } finally {
            Logger.getLogger("").removeHandler(logged);
            copy = OutputStream.nullOutputStream();
        }
        logged.flush();
        return lines.toString(UTF_8).lines().toList();
    }

    /** The stream as it was, and the copy. */
    private static final class Both extends OutputStream {
        private final PrintStream before;

        Both(PrintStream before) {
            this.before = before;
        }

        @Override
        public void write(int octet) throws IOException {
            before.write(octet);
            copy.write(octet);
        }

        @Override
        public void write(byte[] octets, int from, int length) throws IOException {
            before.write(octets, from, length);
            copy.write(octets, from, length);
        }

        @Override
        public void flush() {
            before.flush();
        }
    }
}
