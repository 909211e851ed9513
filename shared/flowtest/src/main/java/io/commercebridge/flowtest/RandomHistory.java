package io.commercebridge.flowtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.platform.event.BridgeEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;

/**
 * What people do in both systems, drawn at random, while the flow is told of it late, in any order and repeatedly. A flow
 * says what can be done and what must hold once everything has been told.
 */
public abstract class RandomHistory {
    private static final int SEEDS = 60;

    private final FlowWorld world;
    private final int seed;
    private final Random random;
    private final List<BridgeEvent> underWay = new ArrayList<>();
    private final List<String> acts = new ArrayList<>();
    private boolean over;

    protected RandomHistory(FlowWorld world, int seed) {
        this.world = world;
        this.seed = seed;
        this.random = new Random(seed);
    }

    /** Plays as many histories as the system property {@code commercebridge.seeds} says, of at most that many steps each. */
    public static void playAll(int steps, IntFunction<? extends RandomHistory> history) {
        for (int seed = 0; seed < Integer.getInteger("commercebridge.seeds", SEEDS); seed++) {
            history.apply(seed).play(steps);
        }
    }

    /** One change in either system, told to the story with {@link #record}. */
    protected abstract void act();

    /** What must hold once all was told. */
    protected abstract void check();

    /**
     * Events that the flow wants to see again. By default there must be none; a flow whose records wait for each other
     * calls {@link #tellLater}.
     */
    protected void handedBack(List<BridgeEvent> events) {
        assertThat(events).as(this::story).isEmpty();
    }

    protected final Random random() {
        return random;
    }

    /** Adds to the story that a failed check tells. */
    protected final void record(String what) {
        acts.add(what);
    }

    /** After this act nobody changes anything. */
    protected final void end() {
        over = true;
    }

    /** How it came to this. */
    protected final String story() {
        return "seed " + seed + ": " + acts;
    }

    protected final void tellLater(List<BridgeEvent> events) {
        underWay.addAll(events);
    }

    /** Plays between one step and that many, tells the rest, and checks. */
    public final void play(int steps) {
        int drawn = 1 + random.nextInt(steps);
        for (int i = 0; i < drawn && !over; i++) {
            act();
            underWay.addAll(world.takeAll());
            if (random.nextInt(3) == 0) {
                tellSome();
            }
        }
        do {
            underWay.addAll(world.takeAll());
            tellAll();
            underWay.addAll(world.takeAll());
        } while (!underWay.isEmpty() || world.runQueue() > 0);
        check();
    }

    private void tellSome() {
        tell(random.nextInt(underWay.size() + 1));
    }

    private void tellAll() {
        tell(underWay.size());
    }

    private void tell(int count) {
        Collections.shuffle(underWay, random);
        List<BridgeEvent> batch = new ArrayList<>(underWay.subList(0, count));
        underWay.subList(0, count).clear();
        List.copyOf(batch).stream().filter(_ -> random.nextInt(4) == 0).forEach(batch::add);
        List<String> again = world.handle(batch);
        handedBack(batch.stream()
                .distinct()
                .filter(event -> again.contains(event.id()))
                .toList());
    }
}
