package io.commercebridge.platform.dynamics;

import io.commercebridge.platform.dynamics.odata.Operation;
import io.commercebridge.platform.remote.wire.HttpPart;
import io.commercebridge.platform.remote.wire.MimePart;
import io.commercebridge.platform.remote.wire.Multipart;
import io.commercebridge.platform.remote.wire.ODataText;
import io.commercebridge.platform.remote.wire.WireJson;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Packs operations into one change set of a {@code $batch}: all take effect or none. */
final class ChangeSetCall {
    /** Dataverse refuses a batch of more. */
    static final int LIMIT = 1000;

    private final DynamicsConnection connection;

    ChangeSetCall(DynamicsConnection connection) {
        this.connection = connection;
    }

    void send(List<Operation> operations, String tag) {
        if (operations.size() > LIMIT) {
            throw new IllegalArgumentException(operations.size() + " operations; a change set takes " + LIMIT);
        }
        List<MimePart> parts = new ArrayList<>();
        for (Operation operation : operations) {
            parts.add(part(operation, tag).asPart(String.valueOf(parts.size() + 1)));
        }
        Multipart changeSet = new Multipart("changeset_" + UUID.randomUUID(), parts);
        Multipart batch = new Multipart("batch_" + UUID.randomUUID(), List.of(changeSet.asPart()));
        URI address = connection.address("$batch", "");
        String body = batch.text();
        connection.call(
                token -> connection.api().post(address, DynamicsHeaders.batch(token, batch.contentType()), body),
                new ChangeSetDialect(operations));
    }

    private HttpPart part(Operation operation, String tag) {
        Map<String, String> headers = new LinkedHashMap<>();
        operation.body().ifPresent(_ -> headers.put("Content-Type", "application/json; type=entry"));
        operation.precondition().ifMatch().ifPresent(value -> headers.put("If-Match", value));
        operation.precondition().ifNoneMatch().ifPresent(value -> headers.put("If-None-Match", value));
        String target = connection.pathInBatch(operation.path(), "tag=" + ODataText.encode(tag));
        String body = operation.body().map(WireJson::write).orElse("");
        return new HttpPart(operation.verb() + " " + target + " HTTP/1.1", headers, body);
    }
}
