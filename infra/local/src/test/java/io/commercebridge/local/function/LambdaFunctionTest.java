package io.commercebridge.local.function;

import static io.commercebridge.local.function.FunctionFailure.Kind.CRASH;
import static io.commercebridge.local.function.FunctionFailure.Kind.ERROR;
import static io.commercebridge.local.function.FunctionFailure.Kind.TIMEOUT;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.commercebridge.local.function.FunctionFailure.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LambdaFunctionTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    @TempDir
    static Path root;

    private static FunctionZip zip = new FunctionZip("unset", Path.of("unset"));

    @BeforeAll
    static void build() throws IOException {
        zip = TinyFunction.build(root, "tiny");
    }

    @Test
    void invokesTheHandlerOfTheZipApartFromTheRunsOwnClasses() {
        try (LambdaFunction loaded = LoadedFunction.start(zip, LIMIT)) {
            assertThat(call(loaded, "hello")).isEqualTo("tiny hello");
            assertThat(call(loaded, "sees")).isEqualTo("no");
            assertThat(Integer.parseInt(call(loaded, "time"))).isBetween(1, 20_000);
        }
    }

    @Test
    void keepsAnInstanceThatFailedAndTellsWhy() {
        try (LambdaFunction loaded = LoadedFunction.start(zip, LIMIT)) {
            fails(loaded, "fail", ERROR, "told to fail");
            assertThat(call(loaded, "count")).isEqualTo("2");
        }
    }

    @Test
    void startsANewInstanceAfterATimeOut() {
        try (LambdaFunction pool = new Instances(1, () -> LoadedFunction.start(zip, Duration.ofMillis(300)))) {
            assertThat(call(pool, "count")).isEqualTo("1");
            fails(pool, "hang", TIMEOUT, "did not answer within");
            assertThat(call(pool, "count")).isEqualTo("1");
        }
    }

    @Test
    void speaksTheRuntimeApiWithAForkedProcess() {
        try (ForkedFunction forked = ForkedFunction.start(zip, Map.of("BRIDGE_SETTING", "given"), LIMIT)) {
            assertThat(call(forked, "hello")).isEqualTo("tiny hello");
            assertThat(call(forked, "setting")).isEqualTo("given");
            fails(forked, "fail", ERROR, "told to fail");
            assertThat(call(forked, "count")).isEqualTo("4");
        }
    }

    @Test
    void failsTheRunningInvocationWhenTheProcessIsKilledAndStartsAfresh() {
        try (ForkedFunction forked = ForkedFunction.start(zip, Map.of(), LIMIT)) {
            assertThat(call(forked, "count")).isEqualTo("1");
            CompletableFuture<Void> running =
                    CompletableFuture.runAsync(() -> fails(forked, "hang", CRASH, "ended with status"));
            forked.kill();
            running.join();
            assertThat(forked.alive()).isFalse();

            forked.restart();

            assertThat(call(forked, "count")).isEqualTo("1");
        }
    }

    @Test
    void noticesAProcessThatEndsByItself() {
        try (ForkedFunction forked = ForkedFunction.start(zip, Map.of(), LIMIT)) {
            fails(forked, "exit", CRASH, "ended with status 3");
        }
    }

    private static String call(LambdaFunction function, String event) {
        return new String(function.invoke(event.getBytes(UTF_8)), UTF_8);
    }

    private static void fails(LambdaFunction function, String event, Kind kind, String message) {
        assertThatExceptionOfType(FunctionFailure.class)
                .isThrownBy(() -> call(function, event))
                .withMessageContaining(message)
                .satisfies(failure -> assertThat(failure.kind()).isEqualTo(kind));
    }
}
