package io.commercebridge.commands.load.told;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.commands.load.tally.Effort;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class BarTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private long now;
    private long requests;

    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Instant.ofEpochMilli(now);
        }
    };

    private Bar bar(boolean terminal) {
        return new Bar(
                new Bar.Screen(new PrintStream(bytes, true, UTF_8), terminal),
                clock,
                () -> new Effort(now, requests, 0, 0));
    }

    @Test
    void tellsRateAndTimeLeftOfWhatItHasDoneItself() {
        Bar bar = bar(false);
        bar.begin("products", 1000, 5000);
        now += 5_000;
        bar.add(600, 0);
        now += 5_000;
        requests = 12;
        bar.add(400, 3);
        bar.end();
        assertThat(bytes.toString(UTF_8).lines())
                .hasSize(2)
                .allMatch(line -> line.equals("products  [#########...............] 2,000 of 5,000   40 %  100/s  0:30"
                        + " left  12 requests  3 in trouble"));
    }

    @Test
    void writesOverItsLineInATerminal() {
        Bar bar = bar(true);
        bar.begin("stock", 0, 10);
        now += 250;
        bar.add(5, 0);
        assertThat(bytes.toString(UTF_8)).startsWith("\rstock").endsWith("\u001b[K");
        now += 100;
        bar.add(5, 0);
        bar.end();
        assertThat(bytes.toString(UTF_8).split("\r", -1)).hasSize(3);
        assertThat(bytes.toString(UTF_8)).contains("10 of 10").endsWith(System.lineSeparator());
    }
}
