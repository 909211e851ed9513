package io.commercebridge.commands;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final AtomicLong now = new AtomicLong();
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
            return Instant.ofEpochMilli(now.get());
        }
    };
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private void pass(long millis) {
        now.addAndGet(millis);
    }

    @Test
    void tellsCountAndRateOnceASecondAndInTheEnd() {
        try (Progress progress = Progress.of("accounts", new PrintStream(bytes), clock)) {
            progress.add(500);
            pass(900);
            progress.add(500);
            pass(1100);
            progress.add(500);
            pass(500);
            progress.add(500);
        }
        assertThat(bytes.toString(UTF_8).lines().map(line -> line.strip().replaceAll(" +", " ")))
                .containsExactly("accounts 1500 750/s ...", "accounts 2000 800/s");
    }
}
