package io.commercebridge.local.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutcomesTest {
    private static final String DELIVERED =
            "{\"_aws\":{\"Timestamp\":1},\"flow\":\"orders\",\"outcome\":\"delivered\",\"event\":\"e1\","
                    + "\"record\":\"orders#commerce#1000\",\"type\":\"t\"}";

    @TempDir
    Path folder;

    @Test
    void readsAnOutcomeWhateverStandsBeforeIt() {
        OutcomeLine expected = new OutcomeLine("orders", "e1", "orders#commerce#1000", "t", "delivered", "");

        assertThat(OutcomeLine.parse(DELIVERED)).contains(expected);
        assertThat(OutcomeLine.parse("INFO: " + DELIVERED)).contains(expected);
    }

    @Test
    void tellsTheEndOfAnEventFromItsWay() {
        assertThat(line("intake", "queued").isFinal()).isFalse();
        assertThat(line("intake", "ignored").isFinal()).isTrue();
        assertThat(OutcomeLine.parse(DELIVERED.replace("delivered", "retry"))
                        .orElseThrow()
                        .isFinal())
                .isFalse();
    }

    private static OutcomeLine line(String function, String outcome) {
        return OutcomeLine.parse("{\"function\":\"" + function + "\",\"outcome\":\"" + outcome + "\"}")
                .orElseThrow();
    }

    @Test
    void passesOverLinesThatTellSomethingElse() {
        assertThat(OutcomeLine.parse("Installed features: [cdi]")).isEmpty();
        assertThat(OutcomeLine.parse("{\"message\":\"the \\\"outcome\\\" is open\"}"))
                .isEmpty();
        assertThat(OutcomeLine.parse("{\"outcome\":\"delivered\", cut")).isEmpty();
    }

    @Test
    void keepsLogsInAFileAndOutcomesApart() throws IOException, InterruptedException {
        Path file = folder.resolve("functions.log");
        try (LogTap tap = LogTap.install(file)) {
            System.out.println("starting");
            Thread.ofVirtual().start(() -> System.out.println(DELIVERED));

            assertThat(tap.outcomes().await(all -> all.size() == 1, Duration.ofSeconds(10)))
                    .isTrue();
            assertThat(tap.outcomes().await(all -> all.size() == 2, Duration.ofMillis(20)))
                    .isFalse();
        }
        assertThat(Files.readAllLines(file)).containsExactly("starting", DELIVERED);
    }
}
