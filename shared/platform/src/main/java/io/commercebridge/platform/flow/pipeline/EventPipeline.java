package io.commercebridge.platform.flow.pipeline;

import io.commercebridge.platform.correlation.Correlation;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.flow.Change;
import io.commercebridge.platform.flow.DeliveryFailure;
import io.commercebridge.platform.flow.Direction;
import io.commercebridge.platform.flow.EventKeys;
import io.commercebridge.platform.flow.Outcome;
import io.commercebridge.platform.flow.Reading;
import io.commercebridge.platform.flow.record.Flow;
import io.commercebridge.platform.flow.record.FlowSettings;
import io.commercebridge.platform.flow.record.Handled;
import io.commercebridge.platform.flow.record.Recorder;
import java.util.List;
import java.util.Optional;

/** Reads, decides, delivers and records one event. */
final class EventPipeline {
    private final FlowSettings settings;
    private final List<Direction<?>> directions;
    private final Flow flow;
    private final Recorder recorder;

    EventPipeline(FlowSettings settings, List<Direction<?>> directions, Flow flow) {
        this.settings = settings;
        this.directions = List.copyOf(directions);
        this.flow = flow;
        this.recorder = new Recorder(settings.flow(), flow);
    }

    /** Why the event could not be handled; empty if it came to an end. */
    Optional<DeliveryFailure> process(BridgeEvent event) {
        try {
            for (Direction<?> direction : directions) {
                if (direction.accepts(event)) {
                    return process(event, direction);
                }
            }
            recorder.ignored(event, "no direction of the flow takes " + event.type());
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(DeliveryFailure.unread(e));
        }
    }

    private <T> Optional<DeliveryFailure> process(BridgeEvent event, Direction<T> direction) {
        switch (direction.read(event)) {
            case Reading.Ignored<T> ignored -> recorder.ignored(event, ignored.reason());
            case Reading.Arrived<T> arrived -> recorder.arrived(event, arrived.names());
            case Reading.Several<T> several -> recorder.takeApart(event, several);
            case Reading.Changed<T> changed -> {
                return process(event, direction, changed.change());
            }
        }
        return Optional.empty();
    }

    private <T> Optional<DeliveryFailure> process(BridgeEvent event, Direction<T> direction, Change<T> change) {
        Correlation known = flow.correlations().read(EventKeys.of(settings.flow(), event));
        Handled<T> handled = Handled.alone(event, change, known);
        Optional<Outcome> settled = recorder.decided(handled);
        if (settled.isPresent()) {
            recorder.end(handled, settled.get(), "");
            return Optional.empty();
        }
        if (settings.dryRun()) {
            recorder.ignored(event, "dry run");
            return Optional.empty();
        }
        try {
            if (known.overtakes(change.version())) {
                deliverAsItIsNow(direction, handled);
            } else {
                deliver(direction, handled);
            }
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(DeliveryFailure.of(e, change));
        }
    }

    private <T> void deliver(Direction<T> direction, Handled<T> handled) {
        recorder.finish(handled, direction.deliver(recorder.delivery(handled)));
    }

    /**
     * The source has moved on, or may have: another event of the same version has been settled, or an echo of ours was as
     * new. What the event told may be overtaken, so the source itself is asked, and what it says now is what is recorded:
     * an event between the two is old news then.
     */
    private <T> void deliverAsItIsNow(Direction<T> direction, Handled<T> told) {
        BridgeEvent event = told.event();
        switch (direction.read(event.toBeReadBack())) {
            case Reading.Ignored<T> ignored -> recorder.ignored(event, ignored.reason());
            case Reading.Arrived<T> arrived -> recorder.arrived(event, arrived.names());
            case Reading.Several<T> several -> recorder.takeApart(event, several);
            case Reading.Changed<T> changed -> {
                Handled<T> now = told.asItIsNow(changed.change());
                Optional<Outcome> settled = recorder.decided(now);
                if (settled.isPresent()) {
                    recorder.end(now, settled.get(), "");
                } else {
                    deliver(direction, now);
                }
            }
        }
    }
}
