package io.commercebridge.platform.flow.pipeline;

import static java.util.Objects.requireNonNull;

import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.failure.Category;
import io.commercebridge.platform.failure.Deadline;
import io.commercebridge.platform.flow.DeliveryFailure;
import io.commercebridge.platform.flow.UnknownEndException;
import io.commercebridge.platform.flow.bulk.BulkDirection;
import io.commercebridge.platform.flow.record.Flow;
import io.commercebridge.platform.flow.record.FlowSettings;
import io.commercebridge.platform.flow.record.Recorder;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Reads, decides, delivers and records the events of one direction together. */
final class BulkPipeline {
    /** With less time left, attempts are not counted: that they failed is known without. */
    private static final Duration TO_COUNT = Duration.ofSeconds(1);

    private final FlowSettings settings;
    private final Flow flow;
    private final MessageHandler handler;
    private final Recorder recorder;

    BulkPipeline(FlowSettings settings, Flow flow, MessageHandler handler) {
        this.settings = requireNonNull(settings, "settings");
        this.flow = requireNonNull(flow, "flow");
        this.handler = requireNonNull(handler, "handler");
        this.recorder = new Recorder(settings.flow(), flow);
    }

    /** For each event in their order: empty once it came to an end, else the delay after which it is to come again. */
    <T> List<Optional<Duration>> handle(BulkDirection<T> direction, List<BridgeEvent> events) {
        return new BulkRun<>(this, direction, events).run();
    }

    FlowSettings settings() {
        return settings;
    }

    Flow flow() {
        return flow;
    }

    Recorder recorder() {
        return recorder;
    }

    /** The delay before the next attempt; empty once the event is parked. */
    Optional<Duration> failed(BridgeEvent event, DeliveryFailure failure) {
        boolean hurried = Deadline.remaining(flow.clock()).compareTo(TO_COUNT) < 0;
        boolean nothingLeft = !(failure.cause() instanceof UnknownEndException);
        return hurried && nothingLeft && failure.cause().category() == Category.TRANSIENT
                ? Optional.of(settings.backoff(1))
                : handler.failed(event, failure);
    }
}
