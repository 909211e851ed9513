package io.commercebridge.flowtest;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.commercebridge.platform.dynamics.context.AttributeValue;
import io.commercebridge.platform.dynamics.context.RemoteExecutionContext;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.event.CanonicalJson;
import io.commercebridge.platform.event.Digest;
import io.commercebridge.testkit.commerce.webhook.WebhookRequest;
import io.commercebridge.testkit.dynamics.webhook.Webhook;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Webhooks of the simulators as the events that intake makes of them.
 *
 * <p>A function must not know another, so that this repeats intake's senders; a test of intake holds the two together.
 * Only time and trace are the same for all.
 */
public final class Notices {
    private static final Instant TIME = Instant.parse("2026-03-01T10:00:00Z");
    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build()
            .reader();

    private Notices() {}

    /** A webhook of SAP Commerce. */
    public static BridgeEvent of(WebhookRequest webhook) {
        JsonNode json = read(webhook.body());
        String type = webhook.header("ce-type").orElseThrow();
        String source = webhook.header("ce-source").orElseThrow();
        String subject = Optional.ofNullable(json.path("integrationKey").textValue())
                .filter(key -> !key.isBlank())
                .or(() -> webhook.header("ce-subject"))
                .orElseThrow();
        return new BridgeEvent(
                Digest.of(type + "\n" + subject + "\n" + CanonicalJson.of(json)),
                "/sap-commerce/" + source.substring(source.lastIndexOf('/') + 1),
                type,
                subject,
                TIME,
                Optional.of(TRACE),
                false,
                webhook.body().strip());
    }

    /** A webhook of Dataverse. */
    public static BridgeEvent of(Webhook webhook) {
        JsonNode json = read(webhook.text());
        RemoteExecutionContext context = RemoteExecutionContext.of(json);
        String subject = member(context).or(() -> order(context)).orElseGet(() -> context.primaryEntityId()
                .toString());
        return new BridgeEvent(
                id(context, subject, json),
                "/dataverse/" + context.organizationName().orElseThrow(),
                "dataverse." + context.primaryEntityName() + "." + context.messageName(),
                subject,
                TIME,
                Optional.of(TRACE),
                isCut(webhook, json),
                webhook.text().strip());
    }

    /** Messages about one member of a list are the member's. */
    private static Optional<String> member(RemoteExecutionContext context) {
        return context.primaryEntityName().equals("list")
                        && context.inputParameters().get("EntityId") instanceof AttributeValue.Text(String id)
                ? Optional.of(id)
                : Optional.empty();
    }

    /** Messages about a shipment are its order's, in the tables that we ship. */
    private static Optional<String> order(RemoteExecutionContext context) {
        return context.primaryEntityName().equals("cb_shipment")
                ? Stream.of(
                                context.postImages().values().stream(),
                                context.target().stream(),
                                context.preImages().values().stream())
                        .flatMap(rows -> rows)
                        .flatMap(row -> row.reference("cb_salesorderid").stream())
                        .flatMap(order -> order.id().stream())
                        .map(UUID::toString)
                        .findFirst()
                : Optional.empty();
    }

    private static String id(RemoteExecutionContext context, String subject, JsonNode json) {
        UUID operation =
                context.synchronous() ? context.requestId().orElse(context.operationId()) : context.operationId();
        String rest = String.join(
                "\n",
                context.owningStepId().map(UUID::toString).orElse(""),
                subject,
                context.messageName(),
                CanonicalJson.of(json));
        return operation + "." + Digest.of(rest);
    }

    private static boolean isCut(Webhook webhook, JsonNode json) {
        return webhook.headers().keySet().stream().anyMatch("x-ms-dynamics-msg-size-exceeded"::equalsIgnoreCase)
                || !json.hasNonNull("InputParameters");
    }

    private static JsonNode read(String text) {
        try {
            return requireNonNull(JSON.readTree(text));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
