package io.commercebridge.testkit.commerce.webhook;

import io.commercebridge.testkit.commerce.integration.IntegrationSetup;
import io.commercebridge.testkit.commerce.store.Observer;
import io.commercebridge.testkit.commerce.store.Store;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Sends what changes: one webhook per changed root and transaction (or window), in order per root, one repetition after
 * a 5xx with a new {@code ce-id} and the state of that later moment.
 *
 * <p>The switches make it as unreliable as the real module may be; they act on webhooks that arise later.
 */
public final class Webhooks implements AutoCloseable {
    private final WebhookSettings settings;
    private final RequestFactory requests;
    private final ChangeRouter router;
    private final Sender sender;
    private final Lanes lanes = new Lanes();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("webhook-timer").factory());
    private final List<Delivery> deliveries = Collections.synchronizedList(new ArrayList<>());
    private final List<Held> held = new ArrayList<>();
    private final Map<List<Object>, WebhookEvent> window = new LinkedHashMap<>();
    private boolean holding;
    private boolean reordering;
    private int drop;
    private int duplicate;

    private record Held(WebhookEvent event, WebhookRequest request) {}

    public Webhooks(Store store, IntegrationSetup setup, Clock clock, WebhookSettings settings) {
        this.settings = settings;
        this.requests = new RequestFactory(store, setup, clock, settings.instance());
        this.router = new ChangeRouter(setup, requests, this::changed);
        this.sender = new Sender(settings.timeout());
        this.holding = !settings.deliver();
    }

    /** What the store has to tell of its changes. */
    public Observer observer() {
        return router;
    }

    /** Holds webhooks back, with the state of the moment in which they arose, until {@link #flush}. */
    public synchronized void hold() {
        holding = true;
    }

    /** What is held back, oldest first, as it would be sent. */
    public synchronized List<WebhookRequest> pending() {
        return held.stream().map(Held::request).toList();
    }

    /** Sends what is held back and goes on sending at once; a shop without a receiver only forgets it. */
    public synchronized void flush() {
        List<Held> released = reordering ? held.reversed() : List.copyOf(held);
        released = List.copyOf(released);
        held.clear();
        holding = !settings.deliver();
        if (settings.deliver()) {
            released.forEach(
                    one -> lanes.submit(reordering ? "reordered" : one.event().root(), () -> first(one)));
        }
    }

    /** Forgets what is held back. */
    public synchronized void discard() {
        held.clear();
    }

    /** Turns the order around: a flush sends the newest first. */
    public synchronized void reorder(boolean on) {
        reordering = on;
    }

    /** Loses the next webhooks, as a full queue or a crashed node does. */
    public synchronized void dropNext(int count) {
        drop = count;
    }

    /** Sends the next webhooks twice, each time with its own {@code ce-id}. */
    public synchronized void duplicateNext(int count) {
        duplicate = count;
    }

    /** Every attempt so far. */
    public List<Delivery> deliveries() {
        synchronized (deliveries) {
            return List.copyOf(deliveries);
        }
    }

    /** Webhooks under way: being sent, waiting for their repetition or for the end of the window; not held ones. */
    public int inFlight() {
        return lanes.busy();
    }

    /** Waits until nothing is under way; false when that took longer than the limit. */
    public boolean awaitIdle(Duration limit) {
        return lanes.awaitIdle(limit);
    }

    @Override
    public void close() {
        timer.shutdownNow();
        lanes.close();
        sender.close();
    }

    /** Called under the store's lock, so nothing here may take that lock while holding this object's monitor. */
    private void changed(WebhookEvent event) {
        if (settings.window().isZero() || event.kind() == WebhookEvent.Kind.Deleted) {
            emit(event);
        } else {
            gather(event);
        }
    }

    private synchronized void gather(WebhookEvent event) {
        List<Object> key = List.of(event.webhook(), event.root());
        boolean waiting = window.containsKey(key);
        window.merge(key, event, WebhookEvent::then);
        if (!waiting) {
            lanes.begin();
            timer.schedule(() -> closeWindow(key), settings.window().toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void closeWindow(List<Object> key) {
        gathered(key).ifPresent(this::emit);
        lanes.end();
    }

    private synchronized Optional<WebhookEvent> gathered(List<Object> key) {
        return Optional.ofNullable(window.remove(key));
    }

    private void emit(WebhookEvent event) {
        for (int copies = copies(); copies > 0; copies--) {
            if (isHolding()) {
                requests.build(event).ifPresent(request -> keep(new Held(event, request)));
            } else {
                lanes.submit(event.root(), () -> requests.build(event)
                        .ifPresent(request -> first(new Held(event, request))));
            }
        }
    }

    private synchronized int copies() {
        if (drop > 0) {
            drop--;
            return 0;
        }
        boolean twice = duplicate > 0;
        duplicate = Math.max(0, duplicate - 1);
        return twice ? 2 : 1;
    }

    private synchronized boolean isHolding() {
        return holding;
    }

    private synchronized void keep(Held one) {
        held.add(one);
    }

    private void first(Held one) {
        Delivery delivery = sender.send(one.request(), 1);
        deliveries.add(delivery);
        if (delivery.status() >= 500) {
            lanes.begin();
            timer.schedule(
                    () -> lanes.submitBegun(() -> second(one.event())),
                    settings.retryDelay().toMillis(),
                    TimeUnit.MILLISECONDS);
        }
    }

    private void second(WebhookEvent event) {
        requests.build(event).ifPresent(request -> deliveries.add(sender.send(request, 2)));
    }
}
