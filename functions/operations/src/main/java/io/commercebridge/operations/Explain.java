package io.commercebridge.operations;

import io.commercebridge.platform.correlation.Correlation;
import io.commercebridge.platform.correlation.CorrelationIndex;
import io.commercebridge.platform.correlation.Correlations;
import io.commercebridge.platform.correlation.RecordKey;
import io.commercebridge.platform.correlation.Side;
import io.commercebridge.platform.correlation.Written;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells where a record is on both sides, what became of its last events, and why. */
final class Explain {
    private final Correlations correlations;
    private final CorrelationIndex index;
    private final Set<String> flows;

    Explain(Correlations correlations, CorrelationIndex index, Set<String> flows) {
        this.correlations = correlations;
        this.index = index;
        this.flows = Set.copyOf(flows);
    }

    Map<String, Object> record(OperationRequest request) {
        String key = request.requiredKey();
        Map<RecordKey, Correlation> found = new LinkedHashMap<>();
        for (RecordKey candidate : candidates(key, request)) {
            read(candidate, found);
        }
        List<Map<String, Object>> records =
                found.values().stream().map(Explain::tell).toList();
        return records.isEmpty()
                ? Map.of("key", key, "records", records, "explanation", "nothing is known of it: no event has come in")
                : Map.of("key", key, "records", records);
    }

    private Set<RecordKey> candidates(String key, OperationRequest request) {
        Set<RecordKey> candidates = new LinkedHashSet<>();
        if (key.split("#", 3).length == 3) {
            candidates.add(RecordKey.parse(key));
            return candidates;
        }
        index.find(key).stream()
                .filter(record ->
                        request.flow().isEmpty() || request.flow().get().equals(record.flow()))
                .forEach(candidates::add);
        for (String flow : request.flow().map(Set::of).orElse(flows)) {
            candidates.add(new RecordKey(flow, Side.COMMERCE, key));
            candidates.add(new RecordKey(flow, Side.COMMERCE, key + "|null"));
            candidates.add(new RecordKey(flow, Side.DYNAMICS, key));
        }
        return candidates;
    }

    /** The record and its counterpart. */
    private void read(RecordKey key, Map<RecordKey, Correlation> found) {
        if (found.containsKey(key)) {
            return;
        }
        Correlation correlation = correlations.read(key);
        if (correlation.fence() > 0) {
            found.put(key, correlation);
            correlation
                    .written()
                    .map(Written::counterpart)
                    .ifPresent(counterpart -> read(key.opposite(counterpart), found));
        }
    }

    private static Map<String, Object> tell(Correlation correlation) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("record", correlation.key().pk());
        correlation.businessKey().ifPresent(number -> told.put("number", number));
        correlation
                .written()
                .ifPresent(written -> told.put(
                        "counterpart",
                        correlation.key().opposite(written.counterpart()).pk()));
        correlation.written().flatMap(Written::state).ifPresent(state -> told.put("state", state));
        if (correlation.version() > 0) {
            told.put("version", Instant.ofEpochMilli(correlation.version()).toString());
        }
        correlation.verdict().ifPresent(verdict -> {
            told.put("outcome", verdict.outcome());
            told.put("at", verdict.at().toString());
            if (!verdict.reason().isEmpty()) {
                told.put("reason", verdict.reason());
            }
            if (!verdict.warnings().isEmpty()) {
                told.put("warnings", verdict.warnings());
            }
            verdict.traceparent().ifPresent(trace -> told.put("traceparent", trace));
        });
        correlation.trial().ifPresent(trial -> told.put("attempts", trial.attempts()));
        correlation.parked().ifPresent(parked -> told.put("parked", tell(parked)));
        told.put("events", events(correlation));
        told.put("fence", correlation.fence());
        return told;
    }

    private static Map<String, Object> tell(Correlation.Parked parked) {
        return Map.of(
                "reason", parked.reason(),
                "remedy", parked.remedy(),
                "at", parked.at().toString());
    }

    private static List<String> events(Correlation correlation) {
        List<String> events = new ArrayList<>();
        correlation.trail().entries().forEach(entry -> events.add(entry.at() + " " + entry.outcome()));
        return events;
    }
}
