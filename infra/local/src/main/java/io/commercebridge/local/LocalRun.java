package io.commercebridge.local;

import io.commercebridge.local.outcome.LogTap;
import io.commercebridge.local.outcome.OutcomeLine;
import io.commercebridge.local.outcome.Outcomes;
import io.commercebridge.local.play.Story;
import io.commercebridge.local.play.Teller;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/**
 * Main class of {@code make run}: starts everything, plays the stories, shows what became of each event, and stays.
 *
 * <p>Argument: the project's folder. Environment: PORT of the front (any free one), ONCE=1 to exit with 0 or 1 after the
 * stories, LOCALSTACK=1 for LocalStack in Docker instead of the built-in servers.
 */
public final class LocalRun {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private LocalRun() {}

    public static void main(String[] args) throws InterruptedException {
        Path root = Path.of(args.length > 0 ? args[0] : "").toAbsolutePath().normalize();
        Path log = root.resolve("infra/local/target/run/functions.log");
        LogTap tap = LogTap.install(log);
        PrintStream out = tap.console();
        int status = 1;
        try {
            status = run(root, log, tap) ? 0 : 1;
        } catch (RuntimeException e) {
            e.printStackTrace();
            out.printf("%s%nLogs of the functions: %s%n", e, log);
        }
        out.flush();
        // Function threads and the servers' threads would keep the process alive.
        System.exit(status);
    }

    private static boolean run(Path root, Path log, LogTap tap) throws InterruptedException {
        PrintStream out = tap.console();
        long start = System.nanoTime();
        int port = Integer.parseInt(variable("PORT").orElse("0"));
        LocalBridge.Settings settings =
                new LocalBridge.Settings(root, port, problem -> out.printf("  !    %s%n", problem));
        try (LocalBridge bridge = LocalBridge.start(settings)) {
            out.printf(
                    "CommerceBridge is running after %.1f s%n",
                    Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0);
            new Welcome(bridge, out).tell();
            boolean asTold = tell(bridge, tap.outcomes(), out);
            new Samples(bridge, log.resolveSibling(""), out).tell();
            out.printf("%nLogs of the functions: %s%n", log);
            if (variable("ONCE").filter("1"::equals).isEmpty()) {
                out.printf("Ctrl-C ends it.%n");
                new CountDownLatch(1).await();
            }
            return asTold;
        }
    }

    private static boolean tell(LocalBridge bridge, Outcomes outcomes, PrintStream out) {
        Teller teller = new Teller(outcomes, bridge::idle, out, PATIENCE);
        boolean asTold = true;
        for (Story story : Stories.of(bridge)) {
            asTold &= teller.tell(story);
        }
        Report report = new Report(out);
        report.outcomes(outcomes.all().stream().filter(OutcomeLine::isFinal).toList());
        report.requests("SAP Commerce", bridge.systems().commerce().journal());
        report.requests("Dynamics", bridge.systems().dynamics().journal());
        out.printf("%n%s%n", asTold ? "All as told." : "NOT AS TOLD: see the step marked FAIL.");
        return asTold;
    }

    private static Optional<String> variable(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }
}
