package io.commercebridge.intake.sender;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.commercebridge.intake.http.Refusal;
import io.commercebridge.intake.http.StrictJson;
import io.commercebridge.intake.http.WebhookRequest;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.event.CanonicalJson;
import io.commercebridge.platform.event.Digest;
import io.commercebridge.platform.security.ConstantTime;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** SAP Commerce: HTTP Basic, CloudEvents in binary mode. See SAP Help, "Webhooks". */
@Singleton
public class CommerceSender implements Sender {
    private static final Pattern BASIC = Pattern.compile("(?i)basic +([A-Za-z0-9+/=]+)");
    private static final Pattern TYPE =
            Pattern.compile("sap\\.cx\\.commerce\\.(?<object>[^.]+)\\.(?<message>[^.]+)\\.(?<version>.+)");
    private static final Pattern TYPE_CHARACTERS = Pattern.compile("[A-Za-z0-9._-]{1,256}");
    private static final Pattern SOURCE = Pattern.compile(".*/sap\\.cx\\.commerce(?:/(?<instance>[^/]+))?");
    private static final int LONGEST_KEY = 1024;

    private final Credentials credentials;
    private final Clock clock;

    public CommerceSender(Credentials credentials, Clock clock) {
        this.credentials = credentials;
        this.clock = clock;
    }

    @Override
    public void authenticate(WebhookRequest request) {
        Matcher basic = BASIC.matcher(request.header("authorization"));
        if (!basic.matches() || !ConstantTime.equalsAny(decoded(basic.group(1)), credentials.commerceUsers())) {
            throw Refusal.unauthenticated();
        }
    }

    @Override
    public Notification read(WebhookRequest request) {
        String type = request.header("ce-type");
        if (!TYPE_CHARACTERS.matcher(type).matches()) {
            throw Refusal.malformed(
                    type.isEmpty() ? "the header ce-type is missing" : "the header ce-type is malformed");
        }
        String body = request.text();
        JsonNode json = StrictJson.object(body);
        String subject = subject(request, json);
        BridgeEvent event = new BridgeEvent(
                // Not ce-id: it changes when SAP Commerce tries again.
                Digest.of(type + "\n" + subject + "\n" + CanonicalJson.of(json)),
                "/sap-commerce/" + instance(request.header("ce-source")),
                type,
                subject,
                clock.instant(),
                Optional.of(TraceContext.of(request)),
                false,
                body.strip());
        Matcher parts = TYPE.matcher(type);
        return parts.matches()
                ? Notification.of(SourceSystem.COMMERCE, parts.group("object"), parts.group("message"), event)
                : Notification.of(SourceSystem.COMMERCE, type, "", event);
    }

    // The body's key comes first: a header may have been encoded once more on its way.
    private static String subject(WebhookRequest request, JsonNode json) {
        String subject = Optional.ofNullable(json.path("integrationKey").textValue())
                .filter(key -> !key.isBlank())
                .or(() -> request.optionalHeader("ce-subject"))
                .orElseThrow(
                        () -> Refusal.malformed("neither /integrationKey nor the header ce-subject names the record"));
        if (subject.length() > LONGEST_KEY) {
            throw Refusal.malformed("the key of the record is longer than " + LONGEST_KEY + " characters");
        }
        return subject;
    }

    private static String instance(String source) {
        Matcher parts = SOURCE.matcher(source);
        String instance = parts.matches() ? parts.group("instance") : null;
        return instance == null ? "default" : instance.replaceAll("[^A-Za-z0-9._-]", "_");
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), UTF_8);
        } catch (IllegalArgumentException _) {
            throw Refusal.unauthenticated();
        }
    }
}
