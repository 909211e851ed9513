package io.commercebridge.testkit.commerce.webhook;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Runs work in parallel, but one after the other within a lane, and knows when all of it is done. */
final class Lanes implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Lanes.class.getName());

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<Object, CompletableFuture<Void>> tails = new HashMap<>();
    private int busy;

    synchronized void submit(Object lane, Runnable work) {
        begin();
        CompletableFuture<Void> before = tails.getOrDefault(lane, CompletableFuture.completedFuture(null));
        CompletableFuture<Void> after = before.thenRunAsync(() -> guarded(work), threads);
        tails.put(lane, after);
        after.thenRun(() -> forget(lane, after));
    }

    /** Runs work that {@link #begin} has announced, in no lane. */
    void submitBegun(Runnable work) {
        threads.execute(() -> guarded(work));
    }

    private void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            // Thrown on, it would end the lane for good.
            LOG.log(System.Logger.Level.ERROR, "a webhook was not sent", e);
        } finally {
            end();
        }
    }

    synchronized void begin() {
        busy++;
    }

    synchronized void end() {
        busy--;
        notifyAll();
    }

    synchronized int busy() {
        return busy;
    }

    synchronized boolean awaitIdle(Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        try {
            while (busy > 0) {
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    return false;
                }
                wait(left);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private synchronized void forget(Object lane, CompletableFuture<Void> tail) {
        tails.remove(lane, tail);
    }
}
