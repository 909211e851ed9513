package io.commercebridge.testkit.dynamics.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.commercebridge.testkit.dynamics.records.Change;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes the request of one webhook: body with escaped slashes, stripped above 256 KB, and headers. */
final class ContextWriter {
    private static final int LARGEST = 256 * 1024;
    private static final List<String> STRIPPED =
            List.of("ParentContext", "InputParameters", "PreEntityImages", "PostEntityImages");
    private static final ObjectMapper JSON = new ObjectMapper().enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);

    private final Identity identity;

    ContextWriter(Identity identity) {
        this.identity = identity;
    }

    Webhook write(Step step, Change change, ObjectNode context) {
        Map<String, String> headers = headers(change);
        byte[] body = bytes(context);
        if (body.length > LARGEST) {
            headers.put("x-ms-dynamics-msg-size-exceeded", "true");
            body = bytes(context.deepCopy().remove(STRIPPED));
        }
        return new Webhook(step, "POST", headers, body);
    }

    private Map<String, String> headers(Change change) {
        UUID correlation = change.origin().caller().correlationId();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/json");
        headers.put("x-ms-dynamics-organization", identity.host());
        headers.put("x-ms-dynamics-entity-name", change.table().logical());
        headers.put("x-ms-dynamics-request-name", change.message().wire());
        headers.put("x-ms-correlation-request-id", correlation.toString());
        headers.put("x-request-id", change.origin().caller().requestId().toString());
        return headers;
    }

    private static byte[] bytes(JsonNode json) {
        try {
            return JSON.writeValueAsString(json).replace("/", "\\/").getBytes(UTF_8);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
