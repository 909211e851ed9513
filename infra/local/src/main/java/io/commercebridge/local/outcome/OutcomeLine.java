package io.commercebridge.local.outcome;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;

/**
 * What a function logged about one event: the one place that knows the log line's form.
 *
 * @param record {@code <flow>#<source>#<key>}; empty where the function does not know it
 * @param outcome delivered, duplicate, stale, echo, unchanged, ignored, parked; or retry, which is not the end
 */
public record OutcomeLine(String flow, String event, String record, String type, String outcome, String reason) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Reads a line of a function's output; empty if it tells something else. */
    public static Optional<OutcomeLine> parse(String line) {
        int start = line.indexOf('{');
        if (start < 0 || !line.contains("\"outcome\"")) {
            return Optional.empty();
        }
        try {
            JsonNode json = JSON.readTree(line.substring(start));
            if (!json.path("flow").isTextual() || !json.path("outcome").isTextual()) {
                return Optional.empty();
            }
            return Optional.of(new OutcomeLine(
                    text(json, "flow"),
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
        return !outcome.equals("retry");
    }

    private static String text(JsonNode json, String field) {
        return json.path(field).asText("");
    }
}
