package io.commercebridge.intake.sender;

import com.fasterxml.jackson.databind.JsonNode;
import io.commercebridge.intake.about.NotedTable;
import io.commercebridge.intake.about.Subjects;
import io.commercebridge.intake.http.Refusal;
import io.commercebridge.intake.http.StrictJson;
import io.commercebridge.intake.http.WebhookRequest;
import io.commercebridge.platform.dynamics.context.RemoteExecutionContext;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.event.CanonicalJson;
import io.commercebridge.platform.event.Digest;
import io.commercebridge.platform.security.ConstantTime;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** A webhook registered in Dataverse: a key in a header, a RemoteExecutionContext. See Microsoft, "Use webhooks". */
@Singleton
public class DataverseSender implements Sender {
    static final String ORGANIZATION = "x-ms-dynamics-organization";
    private static final String KEY = "x-bridge-key";
    private static final String CUT = "x-ms-dynamics-msg-size-exceeded";

    private final Credentials credentials;
    private final Clock clock;
    private final Subjects subjects;

    public DataverseSender(Credentials credentials, Clock clock, Subjects subjects) {
        this.credentials = credentials;
        this.clock = clock;
        this.subjects = subjects;
    }

    @Override
    public void authenticate(WebhookRequest request) {
        String key = request.header(KEY);
        if (key.isEmpty() || !ConstantTime.equalsAny(key, credentials.dynamicsKeys())) {
            throw Refusal.unauthenticated();
        }
    }

    @Override
    public Notification read(WebhookRequest request) {
        String body = request.text();
        JsonNode json = StrictJson.object(body);
        RemoteExecutionContext context = RemoteExecutionContext.of(json);
        String subject = subjects.of(context).toString();
        BridgeEvent event = new BridgeEvent(
                id(context, subject, json),
                "/dataverse/" + organization(context.organizationName(), request),
                "dataverse." + context.primaryEntityName() + "." + context.messageName(),
                subject,
                clock.instant(),
                Optional.of(TraceContext.of(request)),
                cut(request, json),
                body.strip());
        return new Notification(
                SourceSystem.DATAVERSE,
                context.primaryEntityName(),
                context.messageName(),
                context.changedColumns(),
                NotedTable.of(context),
                event);
    }

    /** The organisation by its unique name, or the first label of its address. */
    static String organization(Optional<String> name, WebhookRequest request) {
        return name.filter(text -> !text.isBlank())
                .or(() -> request.optionalHeader(ORGANIZATION).map(host -> host.split("\\.", 2)[0]))
                .orElse("default")
                .replaceAll("[^A-Za-z0-9._-]", "_");
    }

    // The operation stays legible: it is the System Job, or the request, under which Dataverse logs the webhook. One
    // request may write a row several times, so that the body belongs to the identity.
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

    private static boolean cut(WebhookRequest request, JsonNode json) {
        return request.optionalHeader(CUT).isPresent()
                || json.path("InputParameters").isMissingNode()
                || json.path("InputParameters").isNull();
    }
}
