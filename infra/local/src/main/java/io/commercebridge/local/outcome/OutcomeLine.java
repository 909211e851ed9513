package io.commercebridge.local.outcome;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import java.util.Set;

/**
 * What a function logged about one event or, at the door, about one request: the one place that knows the log line's form.
 *
 * @param flow the flow, or {@code intake}
 * @param record {@code <flow>#<source>#<key>}; empty where the function does not know it
 * @param outcome delivered, duplicate, stale, echo, unchanged, ignored, parked; refused or unauthenticated at the door; or
 *     one that is not the end, such as queued or retry
 */
public record OutcomeLine(String flow, String event, String record, String type, String outcome, String reason) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> PASSING = Set.of("queued", "retry", "unavailable", "health");

    /** Reads a line of a function's output; empty if it tells something else. */
    public static Optional<OutcomeLine> parse(String line) {
        int start = line.indexOf('{');
        if (start < 0 || !line.contains("\"outcome\"")) {
            return Optional.empty();
        }
        try {
            JsonNode json = JSON.readTree(line.substring(start));
            String flow = json.path("flow").asText(text(json, "function"));
            if (flow.isEmpty() || !json.path("outcome").isTextual()) {
                return Optional.empty();
            }
            return Optional.of(new OutcomeLine(
                    flow,
                    text(json, "event"),
                    text(json, "record"),
                    text(json, "type"),
                    text(json, "outcome"),
                    text(json, "reason")));
        } catch (JsonProcessingException _) {
            return Optional.empty();
        }
    }

    /** Whether the event's way ends here. */
    public boolean isFinal() {
        return !PASSING.contains(outcome);
    }

    private static String text(JsonNode json, String field) {
        return json.path(field).asText("");
    }
}
