package io.commercebridge.intake.http;

import static java.util.Objects.requireNonNull;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the sender gets: a status and a line of JSON below the 1024 bytes that SAP Commerce reads. */
public record Answer(int status, ObjectNode body) {
    private static final int LONGEST_ERROR = 300;

    public Answer {
        requireNonNull(body, "body");
    }

    public static Answer up() {
        return new Answer(200, line().put("status", "up"));
    }

    /** The event is durably queued for these flows. */
    public static Answer queued(String id, List<String> flows) {
        ObjectNode line = line().put("id", id);
        ArrayNode names = line.putArray("flows");
        flows.forEach(names::add);
        return new Answer(202, line);
    }

    /** The event was understood and no flow wants it. */
    public static Answer ignored(String id, String reason) {
        return new Answer(202, line().put("id", id).put("outcome", "ignored").put("reason", shortened(reason)));
    }

    public static Answer error(int status, String message) {
        return new Answer(status, line().put("error", shortened(message)));
    }

    public APIGatewayV2HTTPResponse toResponse() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("content-type", "application/json");
        headers.put("cache-control", "no-store");
        if (status == 401) {
            headers.put("www-authenticate", "Basic realm=\"commercebridge\"");
        }
        return APIGatewayV2HTTPResponse.builder()
                .withStatusCode(status)
                .withHeaders(headers)
                .withBody(body.toString())
                .build();
    }

    private static ObjectNode line() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_ERROR ? text : text.substring(0, LONGEST_ERROR);
    }
}
