package io.commercebridge.local;

import io.commercebridge.local.function.FunctionZip;
import io.commercebridge.local.function.Instances;
import io.commercebridge.local.function.LambdaFunction;
import io.commercebridge.local.function.LoadedFunction;
import io.commercebridge.local.function.Repeatable;
import io.commercebridge.local.http.Front;
import io.commercebridge.local.queue.Backlog;
import io.commercebridge.local.queue.Poller;
import io.commercebridge.local.world.Environment;
import io.commercebridge.local.world.Systems;
import io.commercebridge.testkit.cloud.LocalCloud;
import io.commercebridge.testkit.cloud.Queues;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Everything that is deployed, running in this process: local cloud, both systems, every function that has been built, the
 * HTTP front and a poller per flow.
 */
public final class LocalBridge implements AutoCloseable {
    /** The routes of intake. */
    public static final List<String> WEBHOOKS =
            List.of("POST /webhooks/commerce", "POST /webhooks/dynamics", "POST /webhooks/plugin", "GET /health");

    private static final String INTAKE = "intake";
    private static final String OPERATIONS = "operations";
    private static final Set<String> WITHOUT_QUEUE = Set.of(INTAKE, OPERATIONS, "reconcile");
    private static final Duration INTAKE_TIME = Duration.ofMillis(4500);
    private static final Duration FLOW_TIME = Duration.ofSeconds(30);
    private static final Duration VISIBILITY = Duration.ofSeconds(60);
    private static final int INSTANCES = 2;

    private final LocalCloud cloud;
    private final Front front;
    private final Systems systems;
    private final Environment environment;
    private final Map<String, Queues> queues = new LinkedHashMap<>();
    private final Map<String, Repeatable> functions = new LinkedHashMap<>();
    private final List<Poller> pollers = new ArrayList<>();

    /**
     * What to run.
     *
     * @param root the project's folder
     * @param port of the front; 0 takes a free one
     * @param problems is told of everything that goes wrong around the functions, a line each
     */
    public record Settings(Path root, int port, Consumer<String> problems) {}

    private LocalBridge(Settings settings, List<FunctionZip> zips) {
        cloud = LocalCloud.start();
        front = Front.start(settings.port(), Clock.systemUTC());
        systems = Systems.start(front.url());
        cloud.createTable(Environment.TABLE);
        zips.stream()
                .map(FunctionZip::name)
                .filter(name -> !WITHOUT_QUEUE.contains(name))
                .forEach(flow -> queues.put(flow, cloud.createQueues(flow, VISIBILITY)));
        environment = Environment.of(cloud, systems, queues);
        environment.applyTo(settings.root().resolve("infra/local/target/run"));
        start(zips);
        connect(settings.problems());
    }

    /** Starts all of it; takes a few seconds. */
    public static LocalBridge start(Settings settings) {
        List<FunctionZip> zips = FunctionZip.under(settings.root());
        if (zips.isEmpty()) {
            throw new IllegalStateException(
                    "no functions/*/target/function.zip below " + settings.root() + ": build them with make package");
        }
        return new LocalBridge(settings, zips);
    }

    public LocalCloud cloud() {
        return cloud;
    }

    public Front front() {
        return front;
    }

    public Systems systems() {
        return systems;
    }

    public Environment environment() {
        return environment;
    }

    /** The queues by flow, in the order of the flows' names. */
    public Map<String, Queues> queues() {
        return Map.copyOf(queues);
    }

    /** A function that was found, by its folder's name. */
    public Repeatable function(String name) {
        Repeatable function = functions.get(name);
        if (function == null) {
            throw new IllegalArgumentException("no function " + name + " among " + functions.keySet());
        }
        return function;
    }

    public Set<String> names() {
        return Set.copyOf(functions.keySet());
    }

    /** Whether neither system is sending and no flow's queue holds a message. */
    public boolean idle() {
        return systems.idle()
                && queues.values().stream().allMatch(pair -> new Backlog(cloud.sqs(), pair.url()).isEmpty());
    }

    @Override
    public void close() {
        systems.close();
        pollers.forEach(Poller::close);
        front.close();
        functions.values().forEach(LambdaFunction::close);
        cloud.close();
    }

    private void start(List<FunctionZip> zips) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> starting = new ArrayList<>();
            for (FunctionZip zip : zips) {
                Duration limit = zip.name().equals(INTAKE) ? INTAKE_TIME : FLOW_TIME;
                Instances instances = new Instances(INSTANCES, () -> LoadedFunction.start(zip, limit));
                functions.put(zip.name(), new Repeatable(instances));
                starting.add(threads.submit(instances::warm));
            }
            for (Future<?> one : starting) {
                one.get();
            }
        } catch (Exception e) {
            throw new IllegalStateException("a function does not start: " + e.getMessage(), e);
        }
    }

    private void connect(Consumer<String> problems) {
        functions.forEach((name, function) -> {
            if (name.equals(INTAKE)) {
                front.route(WEBHOOKS, function);
            } else if (name.equals(OPERATIONS)) {
                front.invoke("POST /operations", function);
            }
        });
        queues.forEach((flow, pair) -> pollers.add(Poller.start(cloud.sqs(), pair.url(), function(flow), problems)));
    }
}
