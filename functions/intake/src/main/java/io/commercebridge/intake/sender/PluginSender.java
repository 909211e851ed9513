package io.commercebridge.intake.sender;

import com.fasterxml.jackson.databind.JsonNode;
import io.commercebridge.intake.http.Refusal;
import io.commercebridge.intake.http.StrictJson;
import io.commercebridge.intake.http.WebhookRequest;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.event.CanonicalJson;
import io.commercebridge.platform.event.Digest;
import io.commercebridge.platform.security.StandardWebhooks;
import io.commercebridge.platform.security.StandardWebhooks.Signed;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A custom plug-in: signed per Standard Webhooks, JSON with {@code type} and {@code subject}. */
@Singleton
public class PluginSender implements Sender {
    private static final Pattern TYPE = Pattern.compile("[A-Za-z0-9._-]{1,128}");
    private static final Pattern PRESENTABLE = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final int LONGEST_KEY = 1024;

    private final Credentials credentials;
    private final Clock clock;
    private final StandardWebhooks webhooks;

    public PluginSender(Credentials credentials, Clock clock) {
        this.credentials = credentials;
        this.clock = clock;
        webhooks = new StandardWebhooks(clock);
    }

    @Override
    public void authenticate(WebhookRequest request) {
        Signed headers = new Signed(
                request.header("webhook-id"), request.header("webhook-timestamp"), request.header("webhook-signature"));
        if (headers.signature().isEmpty()) {
            throw Refusal.unauthenticated();
        }
        List<String> secrets = credentials.pluginSecrets();
        if (!webhooks.verify(headers, request.body(), secrets)) {
            throw Refusal.unauthenticated();
        }
    }

    @Override
    public Notification read(WebhookRequest request) {
        String body = request.text();
        JsonNode json = StrictJson.object(body);
        String type = text(json, "type");
        if (!TYPE.matcher(type).matches()) {
            throw Refusal.malformed("/type is not a name such as fulfilment.milestone");
        }
        BridgeEvent event = new BridgeEvent(
                id(request.header("webhook-id"), json),
                "/dataverse/"
                        + DataverseSender.organization(
                                Optional.ofNullable(json.path("organization").textValue()), request),
                "plugin." + type,
                text(json, "subject"),
                clock.instant(),
                Optional.of(TraceContext.of(request)),
                false,
                body.strip());
        return Notification.of(SourceSystem.PLUGIN, type, "", event);
    }

    // The body belongs to the identity: a plug-in that repeats an id by mistake must not lose its second message.
    private static String id(String webhookId, JsonNode json) {
        String id = PRESENTABLE.matcher(webhookId).matches() ? webhookId : Digest.of(webhookId);
        return id + "." + CanonicalJson.hash(json);
    }

    private static String text(JsonNode json, String field) {
        String text = json.path(field).textValue();
        if (text == null || text.isBlank()) {
            throw Refusal.malformed("/" + field + " is missing");
        }
        if (text.length() > LONGEST_KEY) {
            throw Refusal.malformed("/" + field + " is longer than " + LONGEST_KEY + " characters");
        }
        return text;
    }
}
