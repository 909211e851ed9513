package io.commercebridge.platform.flow.record;

import static java.util.Objects.requireNonNull;

import io.commercebridge.platform.correlation.CorrelationIndex;
import io.commercebridge.platform.correlation.Correlations;
import io.commercebridge.platform.correlation.Waiters;
import io.commercebridge.platform.flow.queue.FlowQueue;
import java.time.Clock;

/** What the pipeline works with. */
public record Flow(
        Correlations correlations,
        CorrelationIndex index,
        Waiters waiters,
        FlowQueue queue,
        EventLog log,
        Clock clock) {

    public Flow {
        requireNonNull(correlations, "correlations");
        requireNonNull(index, "index");
        requireNonNull(waiters, "waiters");
        requireNonNull(queue, "queue");
        requireNonNull(log, "log");
        requireNonNull(clock, "clock");
    }
}
