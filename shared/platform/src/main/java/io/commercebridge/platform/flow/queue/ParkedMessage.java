package io.commercebridge.platform.flow.queue;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;

/**
 * A message in the dead-letter queue.
 *
 * @param eventId the event's id, or the queue's message id if the event cannot be read
 * @param event the message as it was
 */
public record ParkedMessage(
        String flow, String eventId, String category, String reason, String remedy, Instant parkedAt, String event) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public ParkedMessage {
        requireNonNull(flow, "flow");
        requireNonNull(eventId, "eventId");
        requireNonNull(category, "category");
        requireNonNull(reason, "reason");
        requireNonNull(remedy, "remedy");
        requireNonNull(parkedAt, "parkedAt");
        requireNonNull(event, "event");
    }

    /** The form in the queue. */
    public String toJson() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("flow", flow)
                .put("eventId", eventId)
                .put("category", category)
                .put("reason", reason)
                .put("remedy", remedy)
                .put("parkedAt", parkedAt.toString())
                .put("event", event)
                .toString();
    }

    /** Reads the queue's form; a body that the queue itself moved here (its own redrive) is taken as the event. */
    public static ParkedMessage parse(String body) {
        JsonNode json = read(body);
        if (!json.hasNonNull("eventId") || !json.hasNonNull("event")) {
            return new ParkedMessage(
                    "",
                    json.path("id").asText(""),
                    "REDRIVE",
                    "the queue gave up on it",
                    "Look into the function's log for time-outs or crashes, then replay.",
                    Instant.EPOCH,
                    body);
        }
        return new ParkedMessage(
                json.path("flow").asText(),
                json.path("eventId").asText(),
                json.path("category").asText(),
                json.path("reason").asText(),
                json.path("remedy").asText(),
                Instant.parse(json.path("parkedAt").asText(Instant.EPOCH.toString())),
                json.path("event").asText());
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return JsonNodeFactory.instance.objectNode();
        }
    }
}
