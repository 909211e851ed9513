package io.commercebridge.testkit.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The faults that are armed; the first that matches a request is used up by it. */
public final class Faults {
    private final List<Fault> armed = new ArrayList<>();

    public synchronized void arm(Fault fault) {
        armed.add(fault);
    }

    public synchronized void clear() {
        armed.clear();
    }

    synchronized Optional<Fault.Action> take(Exchange exchange) {
        for (int i = 0; i < armed.size(); i++) {
            Fault fault = armed.get(i);
            if (fault.matches(exchange)) {
                armed.remove(i);
                if (fault.times() > 1) {
                    armed.add(i, new Fault(fault.method(), fault.path(), fault.times() - 1, fault.action()));
                }
                return Optional.of(fault.action());
            }
        }
        return Optional.empty();
    }

    /**
     * Reads the admin form: {@code {"method":"PATCH","path":"salesorders","times":2,"status":429,
     * "headers":{"Retry-After":"1"},"body":"…"}} or {@code "action":"delay|drop|applyThenDrop|drip","millis":500}.
     */
    static Fault parse(JsonNode json) {
        Duration millis = Duration.ofMillis(json.path("millis").asLong(1000));
        Fault.Action action =
                switch (json.path("action").asText("answer")) {
                    case "answer" -> answer(json);
                    case "delay" -> new Fault.Action.Delay(millis);
                    case "drop" -> new Fault.Action.Drop();
                    case "applyThenDrop" -> new Fault.Action.ApplyThenDrop();
                    case "drip" -> new Fault.Action.Drip(millis);
                    default ->
                        throw new IllegalArgumentException(
                                "action: " + json.path("action").asText());
                };
        return Fault.of(
                json.path("method").asText(".*"),
                json.path("path").asText(""),
                json.path("times").asInt(1),
                action);
    }

    private static Fault.Action answer(JsonNode json) {
        Map<String, String> headers = new LinkedHashMap<>();
        json.path("headers")
                .properties()
                .forEach(
                        header -> headers.put(header.getKey(), header.getValue().asText()));
        return new Fault.Action.Answer(
                json.path("status").asInt(503), headers, json.path("body").asText(""));
    }
}
