package io.commercebridge.platform.flow.record;

import io.commercebridge.platform.correlation.Correlation;
import io.commercebridge.platform.correlation.Correlation.Parked;
import io.commercebridge.platform.correlation.Correlation.Verdict;
import io.commercebridge.platform.correlation.CorrelationDraft;
import io.commercebridge.platform.correlation.RecordKey;
import io.commercebridge.platform.correlation.Trail;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.event.EventCodec;
import io.commercebridge.platform.failure.AwaitedException;
import io.commercebridge.platform.failure.BridgeException;
import io.commercebridge.platform.flow.DeliveryFailure;
import io.commercebridge.platform.flow.EventKeys;
import io.commercebridge.platform.flow.Outcome;
import io.commercebridge.platform.flow.PartlyRefusedException;
import io.commercebridge.platform.flow.UnknownEndException;
import io.commercebridge.platform.flow.queue.ParkedEvents;
import io.commercebridge.platform.flow.queue.ParkedMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Decides what happens to an event that could not be handled: try again later, or park. */
public final class FailedEvents {
    private final FlowSettings settings;
    private final Flow flow;

    public FailedEvents(FlowSettings settings, Flow flow) {
        this.settings = settings;
        this.flow = flow;
    }

    /** The delay before the next attempt; empty once the event is parked. */
    public Optional<Duration> handle(BridgeEvent event, DeliveryFailure delivery) {
        BridgeException failure = delivery.cause();
        RecordKey key = EventKeys.of(settings.flow(), event);
        Correlation known = flow.correlations().read(key);
        int attempts = known.attempts(event.id()) + 1;
        Optional<Duration> again = nextAttempt(failure, attempts);
        if (again.isPresent()) {
            flow.correlations()
                    .write(
                            known,
                            draft(known, failure)
                                    .businessKey(delivery.businessKey())
                                    .tried(event.id())
                                    .build());
            flow.log().attempt(settings.flow(), event, failure, attempts);
        } else {
            park(event, known, delivery);
        }
        return again;
    }

    private static CorrelationDraft draft(Correlation known, BridgeException failure) {
        return switch (failure) {
            case UnknownEndException unknown ->
                known.draft().left(unknown.perhaps()).unsettled();
            case PartlyRefusedException partly -> known.draft().left(partly.left());
            default -> known.draft();
        };
    }

    private Optional<Duration> nextAttempt(BridgeException failure, int attempts) {
        return switch (failure.category()) {
            case TRANSIENT ->
                attempts < settings.maxAttempts() ? Optional.of(settings.backoff(attempts)) : Optional.empty();
            case WAITING ->
                attempts <= settings.waits().size()
                        ? Optional.of(settings.waits().get(attempts - 1))
                        : Optional.empty();
            case PERMANENT, POISON -> Optional.empty();
        };
    }

    /** Registers the wait first, so that no arrival can fall between parking and registering. */
    private void park(BridgeEvent event, Correlation known, DeliveryFailure delivery) {
        BridgeException failure = delivery.cause();
        if (failure instanceof AwaitedException waiting) {
            waiting.awaited().forEach(awaited -> flow.waiters().add(awaited, known.key()));
        }
        Instant now = flow.clock().instant();
        flow.queue()
                .park(new ParkedMessage(
                        settings.flow(),
                        event.id(),
                        failure.category().name(),
                        String.valueOf(failure.getMessage()),
                        failure.remedy(),
                        now,
                        EventCodec.encode(event)));
        String reason = String.valueOf(failure.getMessage());
        Parked parked = new Parked(
                Trail.mark(event.id()),
                delivery.version(),
                reason,
                failure.remedy(),
                ParkedEvents.compress(event),
                now);
        Verdict verdict = new Verdict(Outcome.PARKED.id(), reason, List.of(), event.traceparent(), now);
        flow.correlations()
                .write(
                        known,
                        draft(known, failure)
                                .businessKey(delivery.businessKey())
                                .ended(event.id(), verdict)
                                .parked(parked)
                                .build());
        // What was parked before is overtaken by it: replayed later, it would be older.
        known.parked()
                .filter(before -> !before.mark().equals(parked.mark()) && before.version() <= parked.version())
                .ifPresent(before -> flow.queue().unpark(before.mark()));
        flow.log().parked(settings.flow(), event, failure);
    }
}
