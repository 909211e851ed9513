package io.commercebridge.platform.flow.pipeline;

import io.commercebridge.platform.correlation.Correlation;
import io.commercebridge.platform.correlation.Correlation.Verdict;
import io.commercebridge.platform.correlation.CorrelationDraft;
import io.commercebridge.platform.correlation.Written;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.flow.Change;
import io.commercebridge.platform.flow.Delivery;
import io.commercebridge.platform.flow.Direction;
import io.commercebridge.platform.flow.Effect;
import io.commercebridge.platform.flow.EventKeys;
import io.commercebridge.platform.flow.Outcome;
import io.commercebridge.platform.flow.Reading;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads, decides, delivers and records one event. */
final class EventPipeline {
    private final FlowSettings settings;
    private final List<Direction<?>> directions;
    private final Flow flow;
    private final Release release;

    EventPipeline(FlowSettings settings, List<Direction<?>> directions, Flow flow) {
        this.settings = settings;
        this.directions = List.copyOf(directions);
        this.flow = flow;
        this.release = new Release(settings.flow(), flow);
    }

    /** Why the event could not be handled; empty if it came to an end. */
    Optional<DeliveryFailure> process(BridgeEvent event) {
        try {
            for (Direction<?> direction : directions) {
                if (direction.accepts(event)) {
                    return process(event, direction);
                }
            }
            log(event, Outcome.IGNORED, "no direction of the flow takes " + event.type());
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(DeliveryFailure.unread(e));
        }
    }

    private <T> Optional<DeliveryFailure> process(BridgeEvent event, Direction<T> direction) {
        switch (direction.read(event)) {
            case Reading.Ignored<T> ignored -> log(event, Outcome.IGNORED, ignored.reason());
            case Reading.Arrived<T> arrived ->
                log(event, Outcome.IGNORED, "arrived, released " + release.waitersOf(arrived.names()));
            case Reading.Several<T> several -> takeApart(event, several.events());
            case Reading.Changed<T> changed -> {
                return process(event, direction, changed.change());
            }
        }
        return Optional.empty();
    }

    private <T> Optional<DeliveryFailure> process(BridgeEvent event, Direction<T> direction, Change<T> change) {
        Correlation known = flow.correlations().read(EventKeys.of(settings.flow(), event));
        Optional<Outcome> settled = decided(event, change, known);
        if (settled.isPresent()) {
            end(event, new Ending<>(known, change, settled.get(), ""));
            return Optional.empty();
        }
        if (settings.dryRun()) {
            log(event, Outcome.IGNORED, "dry run");
            return Optional.empty();
        }
        try {
            if (known.overtakes(change.version())) {
                deliverAsItIsNow(event, direction, known);
            } else {
                deliver(event, direction, known, change);
            }
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(DeliveryFailure.of(e, change));
        }
    }

    private void takeApart(BridgeEvent event, List<BridgeEvent> parts) {
        flow.queue().sendAll(parts);
        log(event, Outcome.IGNORED, "taken apart into " + parts.size() + " events");
    }

    private Optional<Outcome> decided(BridgeEvent event, Change<?> change, Correlation known) {
        return Decider.withoutDelivery(event, change, known, () -> reflects(known, change));
    }

    private <T> void deliver(BridgeEvent event, Direction<T> direction, Correlation known, Change<T> change) {
        finish(event, change, known, direction.deliver(new Delivery<>(event, change, known, () -> counterpart(known))));
    }

    /**
     * The source has moved on, or may have: another event of the same version has been settled, or an echo of ours was as
     * new. What the event told may be overtaken, so the source itself is asked, and what it says now is what is recorded:
     * an event between the two is old news then.
     */
    private <T> void deliverAsItIsNow(BridgeEvent event, Direction<T> direction, Correlation known) {
        switch (direction.read(event.toBeReadBack())) {
            case Reading.Ignored<T> ignored -> log(event, Outcome.IGNORED, ignored.reason());
            case Reading.Arrived<T> arrived -> release.waitersOf(arrived.names());
            case Reading.Several<T> several -> takeApart(event, several.events());
            case Reading.Changed<T> now -> {
                Optional<Outcome> settled = decided(event, now.change(), known);
                if (settled.isPresent()) {
                    end(event, new Ending<>(known, now.change(), settled.get(), ""));
                } else {
                    deliver(event, direction, known, now.change());
                }
            }
        }
    }

    private void end(BridgeEvent event, Ending<?> ending) {
        if (ending.outcome() != Outcome.DUPLICATE) {
            record(ending.known(), ended(event, ending));
        }
        log(event, ending.outcome(), ending.reason());
    }

    private void log(BridgeEvent event, Outcome outcome, String reason) {
        flow.log().outcome(settings.flow(), event, outcome, reason);
    }

    private <T> void finish(BridgeEvent event, Change<T> change, Correlation known, Effect effect) {
        switch (effect) {
            case Effect.Nothing nothing -> end(event, new Ending<>(known, change, nothing.outcome(), nothing.reason()));
            case Effect.Overruled overruled -> {
                unsettle(known, overruled.owner().or(() -> known.written().map(Written::counterpart)));
                end(event, new Ending<>(known, change, Outcome.IGNORED, overruled.reason()));
            }
            case Effect.Wrote wrote -> {
                // Before the record: after a crash in between, the repetition releases them again.
                release.waitersOf(wrote.arrivals());
                if (wrote.overruled().isPresent()) {
                    unsettle(known, Optional.of(wrote.written().counterpart()));
                }
                Ending<T> ending = new Ending<>(
                        known, change, Outcome.DELIVERED, wrote.overruled().orElse(""));
                record(known, delivered(event, ending, wrote), wrote.mirror());
                log(event, Outcome.DELIVERED, told(wrote));
            }
        }
    }

    private static String told(Effect.Wrote wrote) {
        return Stream.concat(wrote.overruled().stream(), wrote.warnings().stream())
                .collect(Collectors.joining("; "));
    }

    private Optional<Correlation> counterpart(Correlation known) {
        return known.written()
                .map(written -> flow.correlations().read(known.key().opposite(written.counterpart())));
    }

    /** The other side's owner must not believe that what it last wrote is still there. */
    private void unsettle(Correlation known, Optional<String> owner) {
        owner.map(known.key()::opposite).ifPresent(key -> {
            Correlation other = flow.correlations().read(key);
            flow.correlations().write(other, other.draft().unsettled().build());
        });
    }

    private void record(Correlation known, Correlation after) {
        record(known, after, Optional.empty());
    }

    /** What is not parked any more on the record leaves the dead-letter queue too. */
    private void record(Correlation known, Correlation after, Optional<Written.Mirror> mirror) {
        flow.correlations().write(known, after, mirror);
        if (after.parked().isEmpty()) {
            known.parked().ifPresent(parked -> flow.queue().unpark(parked.mark()));
        }
    }

    private record Ending<T>(Correlation known, Change<T> change, Outcome outcome, String reason) {

        Verdict verdict(BridgeEvent event, Flow flow, List<String> warnings) {
            return new Verdict(
                    outcome.id(),
                    reason,
                    warnings,
                    event.traceparent(),
                    flow.clock().instant());
        }
    }

    private Correlation ended(BridgeEvent event, Ending<?> ending) {
        Change<?> change = ending.change();
        CorrelationDraft draft = ending.known()
                .draft()
                .businessKey(change.businessKey())
                .ended(event.id(), ending.verdict(event, flow, List.of()));
        return switch (ending.outcome()) {
            // An echo tells the version, but its content is the other side's news, not the source's.
            case ECHO -> draft.seen(change.version()).build();
            case UNCHANGED, IGNORED -> settled(draft, ending).build();
            case STALE, DUPLICATE, DELIVERED, PARKED -> draft.build();
        };
    }

    private Correlation delivered(BridgeEvent event, Ending<?> ending, Effect.Wrote wrote) {
        Change<?> change = ending.change();
        return settled(ending.known().draft(), ending)
                .written(wrote.written(), change.version())
                .businessKey(change.businessKey())
                .ended(event.id(), ending.verdict(event, flow, wrote.warnings()))
                .build();
    }

    /** Of an overtaken event it is not known which content was settled; the next event must not pass for unchanged. */
    private static CorrelationDraft settled(CorrelationDraft draft, Ending<?> ending) {
        Change<?> change = ending.change();
        Correlation known = ending.known();
        boolean sameContent = known.content().filter(change.content()::equals).isPresent();
        return known.overtakes(change.version()) && !sameContent
                ? draft.source(change.version(), "", "")
                : draft.source(change.version(), change.content(), change.core());
    }

    /** True if what the other side may change is what we last wrote from there; one more read, in this case only. */
    private boolean reflects(Correlation known, Change<?> change) {
        return counterpart(known)
                .flatMap(Correlation::written)
                .flatMap(Written::writtenHash)
                .equals(change.reflection());
    }
}
