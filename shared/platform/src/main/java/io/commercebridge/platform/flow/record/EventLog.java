package io.commercebridge.platform.flow.record;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.commercebridge.platform.correlation.Trail;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.failure.BridgeException;
import io.commercebridge.platform.failure.RemoteException;
import io.commercebridge.platform.flow.EventKeys;
import io.commercebridge.platform.flow.Outcome;
import java.io.PrintStream;
import java.time.Clock;
import java.util.regex.Pattern;

/**
 * Writes one line of JSON per event and outcome, which CloudWatch also reads as a metric (embedded metric format).
 *
 * <p>No body, no secret, no personal data: a key or reason that holds an e-mail address is shortened to a hash, and of
 * what the other system said only status and code are told.
 */
public class EventLog {
    private static final Pattern EMAIL = Pattern.compile("[^\\s\"',;|#]+(@|%40)[^\\s\"',;|#]+");
    private static final int LONGEST_REASON = 300;

    private final PrintStream out;
    private final Clock clock;

    public EventLog(PrintStream out, Clock clock) {
        this.out = out;
        this.clock = clock;
    }

    public void outcome(String flow, BridgeEvent event, Outcome outcome, String reason) {
        print(line(flow, event, outcome.id(), reason));
    }

    public void parked(String flow, BridgeEvent event, BridgeException failure) {
        print(line(flow, event, Outcome.PARKED.id(), safe(failure))
                .put("category", failure.category().name()));
    }

    public void attempt(String flow, BridgeEvent event, BridgeException failure, int attempts) {
        print(line(flow, event, "retry", safe(failure))
                .put("category", failure.category().name())
                .put("attempt", attempts));
    }

    public void problem(String flow, BridgeEvent event, BridgeException failure) {
        print(line(flow, event, "retry", safe(failure))
                .put("category", failure.category().name()));
    }

    public void unreadable(String flow, String messageId, BridgeException poison) {
        ObjectNode line = metric(flow, Outcome.PARKED.id());
        print(line.put("event", messageId)
                .put("reason", safe(poison))
                .put("category", poison.category().name()));
    }

    private ObjectNode line(String flow, BridgeEvent event, String outcome, String reason) {
        ObjectNode line = metric(flow, outcome);
        line.put("event", event.id());
        line.put("record", mask(EventKeys.of(flow, event).pk()));
        line.put("type", event.type());
        if (!reason.isEmpty()) {
            line.put("reason", mask(reason));
        }
        event.traceparent().ifPresent(trace -> line.put("traceparent", trace));
        return line;
    }

    private ObjectNode metric(String flow, String outcome) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        ObjectNode aws = line.putObject("_aws").put("Timestamp", clock.millis());
        ObjectNode metrics = aws.putArray("CloudWatchMetrics").addObject().put("Namespace", "CommerceBridge");
        metrics.putArray("Dimensions").addArray().add("flow").add("outcome");
        metrics.putArray("Metrics").addObject().put("Name", "events").put("Unit", "Count");
        return line.put("flow", flow).put("outcome", outcome).put("events", 1);
    }

    private static String safe(BridgeException failure) {
        return failure instanceof RemoteException remote
                ? remote.answer().withoutMessage()
                : mask(String.valueOf(failure.getMessage()));
    }

    private static String mask(String text) {
        String masked = EMAIL.matcher(text).replaceAll(found -> "~" + Trail.mark(found.group()));
        return masked.length() <= LONGEST_REASON ? masked : masked.substring(0, LONGEST_REASON);
    }

    private synchronized void print(ObjectNode line) {
        out.println(line);
    }
}
