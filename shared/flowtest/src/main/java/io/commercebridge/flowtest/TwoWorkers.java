package io.commercebridge.flowtest;

import io.commercebridge.platform.event.BridgeEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What happens when a lease runs out while its worker still works: two workers have the same events at once. */
public final class TwoWorkers {
    private final FlowWorld world;
    private final Random random;

    public TwoWorkers(FlowWorld world, Random random) {
        this.world = world;
        this.random = random;
    }

    /** Hands the events to both, in the same random order; what either could not record comes again, until nothing does. */
    public void handle(List<BridgeEvent> events) {
        List<BridgeEvent> open = events;
        while (!open.isEmpty()) {
            List<BridgeEvent> told = new ArrayList<>(open);
            Collections.shuffle(told, random);
            List<String> again = both(List.copyOf(told));
            open = told.stream().filter(event -> again.contains(event.id())).toList();
        }
    }

    /** Hands over whatever there is until nothing comes any more. */
    public void settle() {
        for (List<BridgeEvent> events = world.takeAll(); !events.isEmpty(); events = world.takeAll()) {
            handle(events);
        }
    }

    private List<String> both(List<BridgeEvent> events) {
        CountDownLatch start = new CountDownLatch(2);
        try (ExecutorService workers = Executors.newFixedThreadPool(2)) {
            List<Future<List<String>>> answers = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                answers.add(workers.submit(() -> {
                    start.countDown();
                    start.await();
                    return world.handle(events);
                }));
            }
            List<String> again = new ArrayList<>();
            for (Future<List<String>> answer : answers) {
                again.addAll(answer.get());
            }
            return again;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("a worker failed", e);
        }
    }
}
