package io.commercebridge.testkit.dynamics.webapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.commercebridge.testkit.dynamics.payload.Payload;
import io.commercebridge.testkit.dynamics.payload.PayloadReader;
import io.commercebridge.testkit.dynamics.records.Refusal;
import io.commercebridge.testkit.dynamics.records.Work;
import io.commercebridge.testkit.dynamics.schema.AlternateKey;
import io.commercebridge.testkit.dynamics.schema.Schema;
import io.commercebridge.testkit.dynamics.schema.Table;
import io.commercebridge.testkit.dynamics.store.Ref;
import io.commercebridge.testkit.dynamics.store.Row;
import io.commercebridge.testkit.server.Reply;
import java.util.Optional;
import java.util.UUID;

/** CreateMultiple, UpdateMultiple and UpsertMultiple: all rows of the request, or none. */
final class BulkWrites {
    private final Call call;
    private final Work work;
    private final Schema schema;

    BulkWrites(Call call, Work work) {
        this.call = call;
        this.work = work;
        schema = work.organization().schema();
    }

    static boolean handles(String message) {
        return message.equals("CreateMultiple") || message.equals("UpdateMultiple") || message.equals("UpsertMultiple");
    }

    Reply run(Table table, String message) {
        JsonNode targets = call.json().path("Targets");
        if (!targets.isArray() || targets.isEmpty()) {
            throw Refusal.payload("Targets must be an array of rows");
        }
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("@odata.context", call.root() + "$metadata#Microsoft.Dynamics.CRM." + message + "Response");
        ArrayNode ids = body.putArray("Ids");
        for (JsonNode target : targets) {
            if (!target.has("@odata.type")) {
                throw Refusal.payload("each of Targets needs an @odata.type");
            }
            Payload payload = new PayloadReader(schema, work.store(), call.references()).read(table, target);
            ids.add(write(table, message, payload).id().toString());
        }
        return message.equals("CreateMultiple") ? Replies.json(200, body) : Replies.empty(204);
    }

    private Row write(Table table, String message, Payload payload) {
        Optional<Row> before = message.equals("CreateMultiple") ? Optional.empty() : find(table, payload);
        if (before.isPresent()) {
            payload.requireNothingNew();
            payload.values().remove(table.key());
            return new RowWrites(call, work).update(table, before.get(), payload);
        }
        if (message.equals("UpdateMultiple")) {
            throw missing(table, payload);
        }
        return new RowWrites(call, work)
                .create(table, payload, work.organization().newId());
    }

    private Optional<Row> find(Table table, Payload payload) {
        if (payload.values().get(table.key()) instanceof UUID id) {
            return work.store().find(table.logical(), id);
        }
        return table.keys().stream()
                .filter(key -> payload.values().keySet().containsAll(key.columns()))
                .findFirst()
                .flatMap((AlternateKey key) -> work.store().find(table, key, payload.values()));
    }

    private static Refusal missing(Table table, Payload payload) {
        return payload.values().get(table.key()) instanceof UUID id
                ? Refusal.missing(new Ref(table.logical(), id))
                : Refusal.payload("each of Targets needs its primary key " + table.key());
    }
}
