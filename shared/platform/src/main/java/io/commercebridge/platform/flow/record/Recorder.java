package io.commercebridge.platform.flow.record;

import static java.util.Objects.requireNonNull;

import io.commercebridge.platform.correlation.Correlation;
import io.commercebridge.platform.correlation.Correlation.Verdict;
import io.commercebridge.platform.correlation.CorrelationDraft;
import io.commercebridge.platform.correlation.Written;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.failure.Awaited;
import io.commercebridge.platform.flow.Change;
import io.commercebridge.platform.flow.Decider;
import io.commercebridge.platform.flow.Delivery;
import io.commercebridge.platform.flow.Effect;
import io.commercebridge.platform.flow.EventKeys;
import io.commercebridge.platform.flow.Outcome;
import io.commercebridge.platform.flow.Reading;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Decides from what is recorded, and records how events ended: one write for each record. */
public final class Recorder {
    private static final String OVERTAKEN = "a newer version came with it";

    private final String name;
    private final Flow flow;
    private final Release release;

    public Recorder(String name, Flow flow) {
        this.name = requireNonNull(name, "name");
        this.flow = requireNonNull(flow, "flow");
        this.release = new Release(name, flow);
    }

    /** Why the event needs no delivery; empty if it does. */
    public Optional<Outcome> decided(Handled<?> handled) {
        return Decider.withoutDelivery(
                handled.event(), handled.change(), handled.known(), () -> reflects(handled.known(), handled.change()));
    }

    public <T> Delivery<T> delivery(Handled<T> handled) {
        return new Delivery<>(handled.event(), handled.change(), handled.known(), () -> counterpart(handled.known()));
    }

    public void ignored(BridgeEvent event, String reason) {
        log(event, Outcome.IGNORED, reason);
    }

    /** The event is over, though nothing of it is recorded but in the log. */
    public void overtaken(BridgeEvent event) {
        log(event, Outcome.STALE, OVERTAKEN);
    }

    public void arrived(BridgeEvent event, List<Awaited> names) {
        ignored(event, "arrived, released " + release.waitersOf(names));
    }

    public void takeApart(BridgeEvent event, Reading.Several<?> several) {
        flow.queue().sendAll(several.events());
        String reason = "taken apart into " + several.events().size() + " events";
        if (several.waited()) {
            endWaiting(event, reason);
        }
        ignored(event, reason);
    }

    private void endWaiting(BridgeEvent event, String reason) {
        Correlation known = flow.correlations().read(EventKeys.of(name, event));
        if (known.trial().isPresent() || known.parked().isPresent()) {
            Verdict verdict = new Verdict(
                    Outcome.IGNORED.id(),
                    reason,
                    List.of(),
                    event.traceparent(),
                    flow.clock().instant());
            write(known, known.draft().ended(event.id(), verdict).build(), Optional.empty());
        }
    }

    public void end(Handled<?> handled, Outcome outcome, String reason) {
        if (outcome != Outcome.DUPLICATE || !handled.overtaken().isEmpty()) {
            write(handled, ended(handled, verdict(handled, outcome, reason, List.of())), Optional.empty());
        }
        log(handled, outcome, reason);
    }

    public void finish(Handled<?> handled, Effect effect) {
        switch (effect) {
            case Effect.Nothing nothing -> {
                release.waitersOf(nothing.arrivals());
                end(handled, nothing.outcome(), nothing.reason());
            }
            case Effect.Overruled overruled -> {
                Correlation known = handled.known();
                unsettle(known, overruled.owner().or(() -> known.written().map(Written::counterpart)));
                end(handled, Outcome.IGNORED, overruled.reason());
            }
            case Effect.Wrote wrote -> finish(handled, wrote);
        }
    }

    private void finish(Handled<?> handled, Effect.Wrote wrote) {
        // Before the record: after a crash in between, the repetition releases them again.
        release.waitersOf(wrote.arrivals());
        if (wrote.overruled().isPresent()) {
            unsettle(handled.known(), Optional.of(wrote.written().counterpart()));
        }
        Verdict verdict = verdict(handled, Outcome.DELIVERED, wrote.overruled().orElse(""), wrote.warnings());
        Correlation delivered = settled(handled)
                .written(wrote.written(), handled.change().version())
                .businessKey(handled.change().businessKey())
                .ended(handled.event().id(), verdict)
                .build();
        write(handled, delivered, wrote.mirror());
        log(handled, Outcome.DELIVERED, told(wrote));
    }

    private static String told(Effect.Wrote wrote) {
        return Stream.concat(wrote.overruled().stream(), wrote.warnings().stream())
                .collect(Collectors.joining("; "));
    }

    private Correlation ended(Handled<?> handled, Verdict verdict) {
        Change<?> change = handled.change();
        CorrelationDraft draft =
                switch (verdict.outcome()) {
                    // An echo tells the version, but its content is the other side's news, not the source's.
                    case "echo" -> base(handled).seen(change.version());
                    case "unchanged", "ignored" -> settled(handled);
                    default -> base(handled);
                };
        return draft.businessKey(change.businessKey())
                .ended(handled.event().id(), verdict)
                .build();
    }

    private CorrelationDraft base(Handled<?> handled) {
        CorrelationDraft draft = handled.known().draft();
        for (BridgeEvent older : handled.overtaken()) {
            Verdict stale = new Verdict(
                    Outcome.STALE.id(),
                    OVERTAKEN,
                    List.of(),
                    older.traceparent(),
                    flow.clock().instant());
            draft.ended(older.id(), stale);
        }
        return draft;
    }

    /** Of an overtaken event it is not known which content was settled; the next event must not pass for unchanged. */
    private CorrelationDraft settled(Handled<?> handled) {
        Change<?> change = handled.change();
        Correlation known = handled.known();
        boolean sameContent = known.content().filter(change.content()::equals).isPresent();
        return known.overtakes(change.version()) && !sameContent
                ? base(handled).source(change.version(), "", "")
                : base(handled).source(change.version(), change.content(), change.core());
    }

    private Verdict verdict(Handled<?> handled, Outcome outcome, String reason, List<String> warnings) {
        return new Verdict(
                outcome.id(),
                reason,
                warnings,
                handled.event().traceparent(),
                flow.clock().instant());
    }

    private void write(Handled<?> handled, Correlation after, Optional<Written.Mirror> mirror) {
        write(handled.known(), after, mirror);
    }

    /** What is not parked any more on the record leaves the dead-letter queue too. */
    private void write(Correlation before, Correlation after, Optional<Written.Mirror> mirror) {
        flow.correlations().write(before, after, mirror);
        if (after.parked().isEmpty()) {
            before.parked().ifPresent(parked -> flow.queue().unpark(parked.mark()));
        }
    }

    private void log(Handled<?> handled, Outcome outcome, String reason) {
        handled.overtaken().forEach(this::overtaken);
        log(handled.event(), outcome, reason);
    }

    private void log(BridgeEvent event, Outcome outcome, String reason) {
        flow.log().outcome(name, event, outcome, reason);
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

    /**
     * True if what the other side may change is what we last wrote from there; one more read, in this case only. A record
     * with a pointer to it and nothing written is just being delivered for the first time, and this is that delivery's echo.
     */
    private boolean reflects(Correlation known, Change<?> change) {
        Optional<Correlation> counterpart = counterpart(known);
        return counterpart.filter(other -> other.written().isEmpty()).isPresent()
                || counterpart
                        .flatMap(Correlation::written)
                        .flatMap(Written::writtenHash)
                        .equals(change.reflection());
    }
}
