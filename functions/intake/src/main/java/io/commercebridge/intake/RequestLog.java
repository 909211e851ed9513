package io.commercebridge.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.commercebridge.intake.http.Answer;
import io.commercebridge.intake.sender.Notification;
import io.commercebridge.platform.event.Digest;
import java.io.PrintStream;
import java.time.Clock;
import java.util.regex.Pattern;

/**
 * Writes one line of JSON per request, which CloudWatch also reads as a metric (embedded metric format).
 *
 * <p>No body, no header, no secret; the record's key and anything that looks like an e-mail address appear as a hash.
 */
final class RequestLog {
    private static final Pattern EMAIL = Pattern.compile("[^\\s\"',;|#/]+(@|%40)[^\\s\"',;|#/]+");

    private final PrintStream out;
    private final Clock clock;

    RequestLog(PrintStream out, Clock clock) {
        this.out = out;
        this.clock = clock;
    }

    Line begin() {
        return new Line(clock.millis());
    }

    void end(Line line, Answer answer) {
        ObjectNode json = line.json;
        String outcome = outcome(answer);
        ObjectNode aws = json.putObject("_aws").put("Timestamp", line.started);
        ObjectNode metrics = aws.putArray("CloudWatchMetrics").addObject().put("Namespace", "CommerceBridge");
        metrics.putArray("Dimensions").addArray().add("function").add("outcome");
        metrics.putArray("Metrics").addObject().put("Name", "requests").put("Unit", "Count");
        json.put("function", "intake").put("outcome", outcome).put("requests", 1);
        json.put("status", answer.status()).put("milliseconds", clock.millis() - line.started);
        if (answer.body().has("flows")) {
            json.set("flows", answer.body().get("flows"));
        }
        JsonNode said = answer.body().has("error")
                ? answer.body().get("error")
                : answer.body().path("reason");
        if (said.isTextual() && !json.has("reason")) {
            line.reason(said.textValue());
        }
        out.println(json);
    }

    private static String outcome(Answer answer) {
        return switch (answer.status()) {
            case 202 -> answer.body().has("flows") ? "queued" : "ignored";
            case 401 -> "unauthenticated";
            case 503 -> "unavailable";
            case 200 -> "health";
            default -> "refused";
        };
    }

    /** What becomes known of a request on its way. */
    static final class Line {
        private final long started;
        private final ObjectNode json = JsonNodeFactory.instance.objectNode();

        private Line(long started) {
            this.started = started;
        }

        /** Only a path that intake knows: others are the caller's text. */
        void route(String path) {
            json.put("route", path);
        }

        void notification(Notification notification) {
            json.put("event", notification.event().id());
            json.put("type", masked(notification.event().type()));
            json.put("record", Digest.of(notification.event().subject()));
            notification.event().traceparent().ifPresent(trace -> json.put("traceparent", trace));
            if (notification.event().truncated()) {
                json.put("truncated", true);
            }
        }

        void reason(String reason) {
            json.put("reason", masked(reason));
        }

        private static String masked(String text) {
            return EMAIL.matcher(text).replaceAll(found -> "~" + Digest.of(found.group()));
        }
    }
}
