package io.commercebridge.local.oneorder;

import io.commercebridge.local.LocalBridge;
import io.commercebridge.local.queue.Backlog;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;

/** All functions, whose every webhook comes twice and in any order, and whose every batch is delivered twice. */
final class ShuffledBridge implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final List<String> NOT_A_FLOW = List.of("intake", "operations");

    private final List<String> problems = new CopyOnWriteArrayList<>();
    private final LocalBridge bridge;
    private final ShuffledDoor door;

    ShuffledBridge(Path root, long seed) {
        bridge = LocalBridge.start(new LocalBridge.Settings(root, 0, problems::add));
        door = new ShuffledDoor(bridge.function("intake"), seed);
        bridge.front().route(LocalBridge.WEBHOOKS, door);
        bridge.names().stream().filter(name -> !NOT_A_FLOW.contains(name)).forEach(name -> bridge.function(name)
                .repeatAlways(true));
    }

    LocalBridge bridge() {
        return bridge;
    }

    List<String> problems() {
        return List.copyOf(problems);
    }

    /** Lets in what has happened, and what comes of it, until nothing comes any more. */
    void settle() {
        do {
            Awaitility.await().atMost(PATIENCE).until(bridge::idle);
        } while (door.letIn());
    }

    /** How many webhooks have come in, each counted twice. */
    int webhooks() {
        return door.count();
    }

    /** The flows that have parked something. */
    List<String> parked() {
        return bridge.queues().entrySet().stream()
                .filter(flow ->
                        !new Backlog(bridge.cloud().sqs(), flow.getValue().deadLetterUrl()).isEmpty())
                .map(flow -> flow.getKey())
                .toList();
    }

    @Override
    public void close() {
        bridge.close();
    }
}
