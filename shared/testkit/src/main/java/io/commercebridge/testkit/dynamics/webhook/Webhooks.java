package io.commercebridge.testkit.dynamics.webhook;

import io.commercebridge.testkit.dynamics.records.Change;
import io.commercebridge.testkit.dynamics.records.Organization;
import io.commercebridge.testkit.dynamics.records.Refusal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Fires the registered steps for every change: synchronous ones inside the transaction, asynchronous ones after the
 * commit, one after another in the order of the commits unless a switch says otherwise.
 */
public final class Webhooks implements Organization.Listener, AutoCloseable {

    /** Misbehaviour that Dataverse does not rule out. */
    public enum Switch {
        /** Collect instead of sending, until {@link #flush()} */
        HOLD_BACK,
        /** Send the events of one transaction, or of one flush, last first */
        REORDER,
        /** Send every event twice */
        DUPLICATE,
        /** Send the events of the next transaction at once, then roll it back */
        PHANTOM
    }

    private final Organization organization;
    private final Identity identity;
    private final Sender sender;
    private final ExecutorService jobs = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("dataverse-webhooks").factory());
    private final AtomicInteger inFlight = new AtomicInteger();
    private final List<Webhook> pending = new ArrayList<>();
    private final List<Delivery> deliveries = new CopyOnWriteArrayList<>();
    private final Set<Switch> on = Collections.synchronizedSet(EnumSet.noneOf(Switch.class));
    private volatile List<Step> steps = Step.registered();
    private volatile Optional<Target> target = Optional.empty();

    public Webhooks(Organization organization, Identity identity, Duration timeout) {
        this.organization = organization;
        this.identity = identity;
        sender = new Sender(timeout);
    }

    /** Where to send from now on; nothing is sent, only held back, while there is none. */
    public void sendTo(Optional<Target> target) {
        this.target = target;
    }

    /** The registered steps; at first those of the bridge's set-up data. */
    public List<Step> steps() {
        return steps;
    }

    public void register(List<Step> steps) {
        this.steps = List.copyOf(steps);
    }

    public void turn(Switch which, boolean onOrOff) {
        if (onOrOff) {
            on.add(which);
        } else {
            on.remove(which);
        }
    }

    /** What was collected and not sent. */
    public synchronized List<Webhook> pending() {
        return List.copyOf(pending);
    }

    /** Takes away what was collected without sending it. */
    public synchronized List<Webhook> takePending() {
        List<Webhook> taken = List.copyOf(pending);
        pending.clear();
        return taken;
    }

    /** Sends what was collected, and answers when all of it was answered. */
    public List<Delivery> flush() {
        return inOrder(takePending()).stream()
                .flatMap(webhook -> send(webhook).stream())
                .toList();
    }

    /** What became of the webhooks so far. */
    public List<Delivery> deliveries() {
        return List.copyOf(deliveries);
    }

    /** Whether nothing is being sent or waiting to be sent; what is held back does not count. */
    public boolean idle() {
        return inFlight.get() == 0;
    }

    @Override
    public void beforeCommit(List<Change> changes) {
        boolean phantom = on.remove(Switch.PHANTOM);
        for (Webhook webhook : inOrder(webhooks(changes, true, phantom))) {
            if (on.contains(Switch.HOLD_BACK)) {
                hold(webhook);
            } else if (!send(webhook).stream().allMatch(Delivery::succeeded)) {
                throw Refusal.rule("The webhook call of " + webhook.step().name() + " failed.");
            }
        }
        if (phantom) {
            throw Refusal.rule("A later step of the transaction failed.");
        }
    }

    @Override
    public void afterCommit(List<Change> changes) {
        for (Webhook webhook : inOrder(webhooks(changes, false, false))) {
            if (on.contains(Switch.HOLD_BACK)) {
                hold(webhook);
            } else {
                inFlight.incrementAndGet();
                jobs.execute(() -> {
                    try {
                        send(webhook);
                    } finally {
                        inFlight.decrementAndGet();
                    }
                });
            }
        }
    }

    private List<Webhook> webhooks(List<Change> changes, boolean synchronous, boolean all) {
        List<Webhook> webhooks = new ArrayList<>();
        for (Change change : changes) {
            for (Step step : steps) {
                if (step.wants(change) && (all || step.synchronous() == synchronous)) {
                    webhooks.add(webhook(all ? step.inMode(true) : step, change));
                }
            }
        }
        return webhooks;
    }

    private Webhook webhook(Step step, Change change) {
        return organization.read(store -> new ContextWriter(identity)
                .write(
                        step,
                        change,
                        new Context(identity, organization.schema(), store)
                                .of(step, change, organization.newId(), organization.now())));
    }

    private List<Webhook> inOrder(List<Webhook> webhooks) {
        return on.contains(Switch.REORDER) ? webhooks.reversed() : webhooks;
    }

    private synchronized void hold(Webhook webhook) {
        pending.add(webhook);
    }

    private List<Delivery> send(Webhook webhook) {
        List<Delivery> sent = new ArrayList<>();
        target.ifPresent(to -> {
            int times = on.contains(Switch.DUPLICATE) ? 2 : 1;
            for (int i = 0; i < times; i++) {
                sent.add(sender.send(webhook, to));
            }
        });
        deliveries.addAll(sent);
        return sent;
    }

    @Override
    public void close() {
        jobs.shutdownNow();
        sender.close();
    }
}
