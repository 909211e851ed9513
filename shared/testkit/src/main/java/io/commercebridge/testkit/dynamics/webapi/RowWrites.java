package io.commercebridge.testkit.dynamics.webapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.commercebridge.testkit.dynamics.payload.Address;
import io.commercebridge.testkit.dynamics.payload.Payload;
import io.commercebridge.testkit.dynamics.payload.PayloadReader;
import io.commercebridge.testkit.dynamics.query.Query;
import io.commercebridge.testkit.dynamics.query.Related;
import io.commercebridge.testkit.dynamics.records.Origin;
import io.commercebridge.testkit.dynamics.records.Refusal;
import io.commercebridge.testkit.dynamics.records.Work;
import io.commercebridge.testkit.dynamics.schema.Collection;
import io.commercebridge.testkit.dynamics.schema.Schema;
import io.commercebridge.testkit.dynamics.schema.Table;
import io.commercebridge.testkit.dynamics.store.Ref;
import io.commercebridge.testkit.dynamics.store.Row;
import io.commercebridge.testkit.server.Reply;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Creates, updates, upserts and deletes single rows. */
final class RowWrites {
    private final Call call;
    private final Work work;
    private final Schema schema;

    RowWrites(Call call, Work work) {
        this.call = call;
        this.work = work;
        schema = work.organization().schema();
    }

    Reply post(Address address) {
        Table table = address.table();
        if (!address.isSet() || !address.rest().isEmpty()) {
            throw new Refusal(405, "0x80060888", "Rows are created by POST on their entity set.");
        }
        Row row = create(table, payload(table), work.organization().newId());
        return written(table, row, 201, table.name().set() + "(" + row.id() + ")");
    }

    Reply patch(Address address) {
        Table table = address.table();
        if (address.isSet() || !address.rest().isEmpty()) {
            throw new Refusal(405, "0x80060888", "PATCH needs one row, not " + call.path() + ".");
        }
        Optional<Row> before = address.find(work.store());
        new Conditions(call).requireForWrite(before, address);
        Payload payload = payload(table);
        if (before.isEmpty()) {
            // An upsert answers with the form of the key that it was asked with.
            return written(table, insert(address, payload), 201, call.path());
        }
        Row row = update(table, before.get(), forUpdate(address, payload));
        return written(table, row, 200, call.path());
    }

    /** Sets one column: {@code PUT set(id)/column} with {@code {"value": …}}. */
    Reply put(Address address) {
        Row row = address.require(work.store());
        String column = single(address);
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.set(column, call.json().path("value"));
        Payload payload = new PayloadReader(schema, work.store(), call.references()).read(address.table(), body);
        work.update(address.table(), row, payload.values(), Origin.of(call.caller()));
        return Replies.empty(204);
    }

    Reply delete(Address address) {
        Row row = address.require(work.store());
        new Conditions(call).requireForWrite(Optional.of(row), address);
        if (address.rest().isEmpty()) {
            work.delete(address.table(), row, Origin.of(call.caller()));
            return Replies.empty(204);
        }
        boolean link = address.rest().size() == 2 && address.rest().getLast().equals("$ref");
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putNull(link ? address.rest().getFirst() + "@odata.bind" : single(address));
        Payload payload = new PayloadReader(schema, work.store(), call.references()).read(address.table(), body);
        work.update(address.table(), row, payload.values(), Origin.of(call.caller()));
        return Replies.empty(204);
    }

    /** Creates a row and the rows nested in it. */
    Row create(Table table, Payload payload, UUID fallbackId) {
        UUID id = (UUID) payload.values().getOrDefault(table.key(), fallbackId);
        Row row = work.create(table, id, payload.values(), Origin.of(call.caller()));
        payload.children().forEach((collection, children) -> createChildren(row, table, collection, children));
        payload.links()
                .forEach((association, targets) -> targets.forEach(target ->
                        new LinkWrites(call, work).link(new Ref(table.logical(), row.id()), association, target)));
        return work.store().find(table.logical(), id).orElse(row);
    }

    /** Updates a row; the parties that it names take the place of those it has. */
    Row update(Table table, Row before, Payload payload) {
        Row row = work.update(table, before, payload.values(), Origin.of(call.caller()));
        payload.children().forEach((collection, parties) -> {
            Table partyTable = schema.table(collection.table());
            Origin follows = Origin.of(call.caller()).nested();
            new Related(work.store()).parts(row, collection).forEach(old -> work.delete(partyTable, old, follows));
            createChildren(row, table, collection, parties);
        });
        return row;
    }

    private void createChildren(Row parent, Table table, Collection collection, List<Payload> children) {
        Table childTable = schema.table(collection.table());
        for (Payload child : children) {
            child.values().put(collection.lookup(), new Ref(table.logical(), parent.id()));
            create(childTable, child, work.organization().newId());
        }
    }

    private Row insert(Address address, Payload payload) {
        UUID id = address.selector() instanceof Address.Selector.ById byId
                ? byId.id()
                : work.organization().newId();
        if (address.selector() instanceof Address.Selector.ById byId) {
            payload.values().put(address.table().key(), byId.id());
        } else if (address.selector() instanceof Address.Selector.ByKey byKey) {
            byKey.values().forEach(payload.values()::putIfAbsent);
        }
        return create(address.table(), payload, id);
    }

    /** The key columns in the URL win over the same columns in the body. */
    private static Payload forUpdate(Address address, Payload payload) {
        payload.requireNothingNew();
        payload.values().remove(address.table().key());
        if (address.selector() instanceof Address.Selector.ByKey byKey) {
            byKey.key().columns().forEach(payload.values()::remove);
        }
        return payload;
    }

    private Payload payload(Table table) {
        return new PayloadReader(schema, work.store(), call.references()).read(table, call.json());
    }

    private Reply written(Table table, Row row, int status, String entity) {
        if (!call.wantsRepresentation()) {
            return Replies.empty(204).with("OData-EntityId", call.root() + entity);
        }
        Query query = new Query(schema, table, call.options());
        ObjectNode json = new RowJson(schema, work.store(), call.wantsAnnotations()).of(row, query.selection());
        ObjectNode body = json.objectNode();
        body.put(
                "@odata.context",
                call.root() + "$metadata#" + table.name().set()
                        + query.selection().context() + "/$entity");
        body.setAll(json);
        return Replies.json(status, body).with("ETag", row.etag()).with("Preference-Applied", "return=representation");
    }

    private static String single(Address address) {
        if (address.rest().size() != 1) {
            throw new Refusal(
                    405,
                    "0x80060888",
                    "One column was expected after " + address.table().logical() + ".");
        }
        return address.rest().getFirst();
    }
}
