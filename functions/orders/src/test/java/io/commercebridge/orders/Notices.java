package io.commercebridge.orders;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.event.Digest;
import io.commercebridge.testkit.commerce.webhook.WebhookRequest;
import io.commercebridge.testkit.dynamics.webhook.Webhook;
import java.time.Instant;
import java.util.Optional;

/** Webhooks as intake would hand them on. */
final class Notices {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Notices() {}

    static BridgeEvent of(WebhookRequest webhook) {
        String type = webhook.header("ce-type").orElseThrow();
        String key = read(webhook.body()).path("integrationKey").asText();
        return event(type + key + webhook.body(), "/sap-commerce/test", type, new Body(key, webhook.body(), false));
    }

    static BridgeEvent of(Webhook webhook) {
        JsonNode body = read(webhook.text());
        String type = "dataverse." + body.path("PrimaryEntityName").asText() + "."
                + body.path("MessageName").asText();
        boolean truncated = webhook.headers().containsKey("x-ms-dynamics-msg-size-exceeded");
        return event(
                body.path("OperationId").asText() + type,
                "/dataverse/test",
                type,
                new Body(body.path("PrimaryEntityId").asText(), webhook.text(), truncated));
    }

    private record Body(String subject, String text, boolean truncated) {}

    private static BridgeEvent event(String identity, String source, String type, Body body) {
        return new BridgeEvent(
                Digest.of(identity),
                source,
                type,
                body.subject(),
                Instant.EPOCH,
                Optional.empty(),
                body.truncated(),
                body.text());
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
