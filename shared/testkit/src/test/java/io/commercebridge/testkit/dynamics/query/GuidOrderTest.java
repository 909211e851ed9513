package io.commercebridge.testkit.dynamics.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GuidOrderTest {
    @Test
    void countsTheLastGroupMostAndTheFirstOneBackwards() {
        assertThat(sorted(
                        "ff000000-0000-0000-0000-000000000000",
                        "000000ff-0000-0000-0000-000000000000",
                        "00000000-0000-ff00-0000-000000000000",
                        "00000000-0000-00ff-0000-000000000000",
                        "00000000-0000-0000-ff00-000000000000",
                        "00000000-0000-0000-0000-0000000000ff",
                        "00000000-0000-0000-0000-ff0000000000"))
                .containsExactly(
                        "ff000000-0000-0000-0000-000000000000",
                        "000000ff-0000-0000-0000-000000000000",
                        "00000000-0000-ff00-0000-000000000000",
                        "00000000-0000-00ff-0000-000000000000",
                        "00000000-0000-0000-ff00-000000000000",
                        "00000000-0000-0000-0000-0000000000ff",
                        "00000000-0000-0000-0000-ff0000000000");
    }

    @Test
    void takesBytesWithoutTheirSign() {
        assertThat(sorted("00000000-0000-0000-0000-800000000000", "00000000-0000-0000-0000-7f0000000000"))
                .containsExactly("00000000-0000-0000-0000-7f0000000000", "00000000-0000-0000-0000-800000000000");
    }

    private static Stream<String> sorted(String... ids) {
        return Stream.of(ids).map(UUID::fromString).sorted(GuidOrder::compare).map(UUID::toString);
    }
}
