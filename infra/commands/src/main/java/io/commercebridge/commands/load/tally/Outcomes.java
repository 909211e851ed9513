package io.commercebridge.commands.load.tally;

import static java.util.Objects.requireNonNull;

import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.failure.BridgeException;
import io.commercebridge.platform.flow.Outcome;
import io.commercebridge.platform.flow.record.EventLog;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Takes the place of the flow's log: counts what it would print, for whoever handles rows in this thread. */
public final class Outcomes extends EventLog {
    private static final ScopedValue<Counting> CURRENT = ScopedValue.newInstance();

    /** What is being counted, and why events are to come again, by event id. */
    private record Counting(Tally tally, Map<String, BridgeException> failures) {}

    /** What work came to, and why some of its events are to come again, by event id. */
    public record Worked<T>(T result, Map<String, BridgeException> failures) {
        public Worked {
            requireNonNull(result, "result");
            failures = Map.copyOf(failures);
        }
    }

    public Outcomes(Clock clock) {
        super(System.out, clock);
    }

    /** Does work whose outcomes go into the tally. */
    public <T> Worked<T> counting(Tally tally, Supplier<T> work) {
        Counting counting = new Counting(tally, new HashMap<>());
        T result = ScopedValue.where(CURRENT, counting).call(work::get);
        return new Worked<>(result, counting.failures());
    }

    @Override
    public void outcome(String flow, BridgeEvent event, Outcome outcome, String reason) {
        current().tally().add(outcome.id(), event.subject(), reason);
    }

    @Override
    public void parked(String flow, BridgeEvent event, BridgeException failure) {
        current().tally().add(Tally.PARKED, event.subject(), String.valueOf(failure.getMessage()));
    }

    @Override
    public void attempt(String flow, BridgeEvent event, BridgeException failure, int attempts) {
        current().failures().put(event.id(), failure);
    }

    @Override
    public void problem(String flow, BridgeEvent event, BridgeException failure) {
        current().failures().put(event.id(), failure);
    }

    private static Counting current() {
        return CURRENT.get();
    }
}
