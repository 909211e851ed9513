package io.commercebridge.local.function;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One instance of a function in a process of its own, which can be killed at any moment, as a machine may fail.
 *
 * <p>Runs the zip of a JVM build and of a native build alike: both speak the Lambda runtime API. The environment is exactly
 * the given one, on top of PATH and HOME.
 */
public final class ForkedFunction implements LambdaFunction {
    private static final Duration START = Duration.ofMinutes(1);

    private final FunctionZip zip;
    private final Map<String, String> environment;
    private final Duration timeLimit;
    private volatile Running running;

    private record Running(RuntimeApi api, Process process) {}

    private ForkedFunction(FunctionZip zip, Map<String, String> environment, Duration timeLimit) {
        this.zip = zip;
        this.environment = Map.copyOf(environment);
        this.timeLimit = timeLimit;
        running = fork();
    }

    /** Starts the process and waits until it asks for its first event. Its output is this process's. */
    public static ForkedFunction start(FunctionZip zip, Map<String, String> environment, Duration timeLimit) {
        return new ForkedFunction(zip, environment, timeLimit);
    }

    @Override
    public byte[] invoke(byte[] event) {
        return await(running, running.api().invoke(event, timeLimit), timeLimit);
    }

    /** Ends the process at once, without a chance to clean up (kill -9); a running invocation fails. */
    public void kill() {
        Process process = running.process();
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Kills it if it still lives, and starts it anew. */
    public void restart() {
        kill();
        running.api().close();
        running = fork();
    }

    public boolean alive() {
        return running.process().isAlive();
    }

    @Override
    public void close() {
        kill();
        running.api().close();
    }

    private Running fork() {
        RuntimeApi api = RuntimeApi.start();
        ProcessBuilder builder =
                new ProcessBuilder(command()).directory(zip.unpacked().toFile());
        builder.environment().keySet().retainAll(List.of("PATH", "HOME"));
        builder.environment().putAll(environment);
        builder.environment().put("AWS_LAMBDA_RUNTIME_API", api.address());
        builder.environment().put("AWS_LAMBDA_FUNCTION_NAME", zip.name());
        builder.environment().put("DISABLE_SIGNAL_HANDLERS", "true");
        builder.redirectErrorStream(true);
        try {
            Running started = new Running(api, builder.start());
            Thread.ofVirtual().start(() -> passOn(started.process()));
            await(started, api.ready(), START);
            return started;
        } catch (IOException e) {
            api.close();
            throw new UncheckedIOException("cannot start " + zip.name(), e);
        } catch (FunctionFailure failure) {
            api.close();
            throw failure;
        }
    }

    /** Not inherited: whoever has replaced this process's output wants the function's lines too. */
    private static void passOn(Process process) {
        try (BufferedReader lines = process.inputReader(UTF_8)) {
            lines.lines().forEach(System.out::println);
        } catch (IOException | UncheckedIOException _) {
            // The process is gone, and its last words with it.
        }
    }

    private List<String> command() {
        if (zip.executable().isPresent()) {
            return List.of(zip.executable().get().toString());
        }
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto"));
        command.addAll(List.of("--add-opens", "java.base/java.lang=ALL-UNNAMED"));
        command.addAll(List.of("-cp", ownClasses(), RuntimeClient.class.getName()));
        command.addAll(List.of(zip.name(), zip.unpacked().toString()));
        return command;
    }

    private static String ownClasses() {
        try {
            return Path.of(RuntimeClient.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T await(Running process, CompletableFuture<T> answer, Duration limit) {
        var _ = process.process()
                .onExit()
                .thenAccept(ended -> answer.completeExceptionally(new FunctionFailure(
                        FunctionFailure.Kind.CRASH, zip.name() + " ended with status " + ended.exitValue())));
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            process.process().destroyForcibly();
            throw new FunctionFailure(FunctionFailure.Kind.TIMEOUT, zip.name() + " did not answer within " + limit, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.process().destroyForcibly();
            throw new FunctionFailure(FunctionFailure.Kind.CRASH, zip.name() + " was interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof FunctionFailure failure) {
                throw failure;
            }
            throw new FunctionFailure(FunctionFailure.Kind.CRASH, zip.name() + " broke: " + e.getCause(), e);
        }
    }
}
