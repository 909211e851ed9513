package io.commercebridge.operations;

import io.commercebridge.platform.correlation.Correlation;
import io.commercebridge.platform.correlation.Correlation.Verdict;
import io.commercebridge.platform.correlation.Correlations;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.event.EventCodec;
import io.commercebridge.platform.failure.BridgeException;
import io.commercebridge.platform.flow.EventKeys;
import io.commercebridge.platform.flow.queue.ParkedMessage;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Lists, replays and discards parked events. An event leaves the dead-letter queue only after it is safe elsewhere. */
final class ParkedDesk {
    private static final String EVENT = "event";

    private final Map<String, FlowDesk> flows;
    private final Correlations correlations;
    private final Clock clock;

    ParkedDesk(Map<String, FlowDesk> flows, Correlations correlations, Clock clock) {
        this.flows = Map.copyOf(flows);
        this.correlations = correlations;
        this.clock = clock;
    }

    Map<String, Object> list(OperationRequest request) {
        List<Map<String, Object>> parked = new ArrayList<>();
        desks(request).forEach((flow, desk) -> desk.deadLetters().list().stream()
                .filter(selection(request))
                .forEach(message -> parked.add(tell(flow, message))));
        return Map.of("parked", parked);
    }

    Map<String, Object> replay(OperationRequest request) {
        request.requireSelection();
        List<String> replayed = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        desks(request).forEach((_, desk) -> {
            for (ParkedMessage message : desk.deadLetters().list().stream()
                    .filter(selection(request))
                    .toList()) {
                Optional<BridgeEvent> event = event(message);
                event.ifPresent(known -> desk.queue().sendAgain(request.asItWas() ? known : known.toBeReadBack()));
                (event.isPresent() ? replayed : unreadable).add(message.eventId());
            }
            desk.deadLetters().take(message -> replayed.contains(message.eventId()));
        });
        return Map.of("replayed", replayed, "unreadable", unreadable);
    }

    Map<String, Object> discard(OperationRequest request) {
        request.requireSelection();
        String reason = request.requiredReason();
        List<String> discarded = new ArrayList<>();
        desks(request).forEach((flow, desk) -> {
            for (ParkedMessage message : desk.deadLetters().list().stream()
                    .filter(selection(request))
                    .toList()) {
                event(message).ifPresent(event -> record(flow, event, reason));
                discarded.add(message.eventId());
            }
            desk.deadLetters().take(message -> discarded.contains(message.eventId()));
        });
        return Map.of("discarded", discarded, "reason", reason);
    }

    private void record(String flow, BridgeEvent event, String reason) {
        Correlation known = correlations.read(EventKeys.of(flow, event));
        Verdict verdict = new Verdict("discarded", reason, List.of(), event.traceparent(), clock.instant());
        correlations.write(known, known.draft().ended(event.id(), verdict).build());
    }

    private Map<String, FlowDesk> desks(OperationRequest request) {
        if (request.flow().isEmpty()) {
            return flows;
        }
        String flow = request.flow().get();
        return Optional.ofNullable(flows.get(flow))
                .map(desk -> Map.of(flow, desk))
                .orElseThrow(() -> BridgeException.refused(
                        "there is no flow '" + flow + "'", "Name one of " + String.join(", ", flows.keySet()) + "."));
    }

    private static Predicate<ParkedMessage> selection(OperationRequest request) {
        return message -> request.event().map(message.eventId()::equals).orElse(true)
                && request.key().map(key -> isOf(message, key)).orElse(true);
    }

    private static boolean isOf(ParkedMessage message, String key) {
        return event(message)
                .map(BridgeEvent::subject)
                .filter(subject -> subject.equals(key) || subject.equals(key + "|null"))
                .isPresent();
    }

    private static Optional<BridgeEvent> event(ParkedMessage message) {
        try {
            return Optional.of(EventCodec.decode(message.event()));
        } catch (BridgeException unreadable) {
            return Optional.empty();
        }
    }

    private static Map<String, Object> tell(String flow, ParkedMessage message) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("flow", flow);
        told.put(EVENT, message.eventId());
        event(message).ifPresent(event -> {
            told.put("record", event.subject());
            told.put("type", event.type());
        });
        told.put("category", message.category());
        told.put("reason", message.reason());
        told.put("remedy", message.remedy());
        told.put("parkedAt", message.parkedAt().toString());
        return told;
    }
}
