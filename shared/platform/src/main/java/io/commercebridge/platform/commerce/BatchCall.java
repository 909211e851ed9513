package io.commercebridge.platform.commerce;

import com.fasterxml.jackson.databind.JsonNode;
import io.commercebridge.platform.commerce.odata.Change;
import io.commercebridge.platform.commerce.odata.ChangeSet;
import io.commercebridge.platform.commerce.odata.PartOutcome;
import io.commercebridge.platform.remote.answer.Expect;
import io.commercebridge.platform.remote.answer.Received;
import io.commercebridge.platform.remote.wire.HttpPart;
import io.commercebridge.platform.remote.wire.MimePart;
import io.commercebridge.platform.remote.wire.Multipart;
import io.commercebridge.platform.remote.wire.WireJson;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Packs change sets into {@code $batch} requests and reads one outcome for each from the answers. */
final class BatchCall {
    /** {@code odata2services.batch.limit}; beyond it SAP refuses the whole request. */
    private static final int LIMIT = 200;

    private final CommerceConnection connection;
    private final String integrationObject;
    private final WriteOptions options;

    BatchCall(CommerceConnection connection, String integrationObject, WriteOptions options) {
        this.connection = connection;
        this.integrationObject = integrationObject;
        this.options = options;
    }

    List<PartOutcome> send(List<ChangeSet> changeSets) {
        List<PartOutcome> outcomes = new ArrayList<>();
        for (int start = 0; start < changeSets.size(); start += LIMIT) {
            outcomes.addAll(sendOnce(changeSets.subList(start, Math.min(start + LIMIT, changeSets.size()))));
        }
        return List.copyOf(outcomes);
    }

    private List<PartOutcome> sendOnce(List<ChangeSet> changeSets) {
        URI address = connection.address(integrationObject + "/$batch", "");
        Multipart request = new Multipart(
                "batch_" + UUID.randomUUID(),
                changeSets.stream().map(this::part).toList());
        String body = request.text();
        Received received = connection.call(
                token -> connection
                        .api()
                        .post(address, CommerceHeaders.writing(token, options).batch(request.contentType()), body),
                Expect.MULTIPART);
        List<MimePart> parts = Multipart.parse(received.header("content-type").orElse(""), received.body())
                .parts();
        if (parts.size() != changeSets.size()) {
            throw connection.unreadable(
                    received.withoutBody(), parts.size() + " answers to " + changeSets.size() + " change sets");
        }
        return parts.stream().map(this::outcome).toList();
    }

    private MimePart part(ChangeSet changeSet) {
        List<MimePart> changes = changeSet.changes().stream().map(this::request).toList();
        return new Multipart("changeset_" + UUID.randomUUID(), changes).asPart();
    }

    private MimePart request(Change change) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Accept", "application/json");
        headers.put("integrationMessageId", options.messageId());
        options.language().ifPresent(language -> headers.put("Content-Language", language));
        options.prePersistHook().ifPresent(hook -> headers.put("Pre-Persist-Hook", hook));
        change.postPersistHook().ifPresent(hook -> headers.put("Post-Persist-Hook", hook));
        change.body().ifPresent(_ -> headers.put("Content-Type", "application/json"));
        String body = change.body().map(WireJson::write).orElse("");
        return new HttpPart(change.verb() + " " + change.path() + " HTTP/1.1", headers, body).asPart("");
    }

    /** A change set that went well is answered part by part, a failed one by its first error alone. */
    private PartOutcome outcome(MimePart part) {
        List<MimePart> inner = part.isMultipart() ? Multipart.inside(part).parts() : List.of(part);
        List<JsonNode> entities = new ArrayList<>();
        for (MimePart each : inner) {
            Received received = received(HttpPart.parse(each.body()));
            if (!received.isSuccess()) {
                return new PartOutcome.Refused(connection.partFailure(received));
            }
            JsonNode json = received.json();
            if (!json.isMissingNode()) {
                entities.add(Envelope.entity(json));
            }
        }
        return new PartOutcome.Done(entities);
    }

    private static Received received(HttpPart part) {
        Map<String, String> headers = new LinkedHashMap<>();
        part.headers().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
        return new Received(part.status(), headers, part.body());
    }
}
