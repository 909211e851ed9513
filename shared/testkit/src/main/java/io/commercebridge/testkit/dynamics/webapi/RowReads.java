package io.commercebridge.testkit.dynamics.webapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.commercebridge.testkit.dynamics.payload.Address;
import io.commercebridge.testkit.dynamics.query.Options;
import io.commercebridge.testkit.dynamics.query.Query;
import io.commercebridge.testkit.dynamics.records.Refusal;
import io.commercebridge.testkit.dynamics.schema.Collection;
import io.commercebridge.testkit.dynamics.schema.Column;
import io.commercebridge.testkit.dynamics.schema.Schema;
import io.commercebridge.testkit.dynamics.schema.Table;
import io.commercebridge.testkit.dynamics.store.Row;
import io.commercebridge.testkit.dynamics.store.Store;
import io.commercebridge.testkit.server.Reply;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Reads one row, one column of it, the rows of a collection, or a whole entity set. */
final class RowReads {
    private final Call call;
    private final Schema schema;
    private final Store store;
    private final Instant now;

    RowReads(Call call, Schema schema, Store store, Instant now) {
        this.call = call;
        this.schema = schema;
        this.store = store;
        this.now = now;
    }

    Reply get(Address address) {
        Table table = address.table();
        if (address.isSet()) {
            return set(table);
        }
        Row row = address.require(store);
        if (address.rest().isEmpty()) {
            return row(table, row);
        }
        String name = address.rest().getFirst();
        Optional<Collection> collection = table.collection(name);
        return collection.isPresent() ? children(row, collection.get()) : column(table, row, name);
    }

    private Reply set(Table table) {
        Options options = call.options();
        if (options.has("$deltatoken") || call.prefers("odata.track-changes")) {
            return new ChangeTracking(call, schema, store, now).answer(new Query(schema, table, options));
        }
        Query query = new Query(schema, table, options);
        return page(query, new Page(call, query.run(store.all(table.logical()), store)));
    }

    private Reply children(Row row, Collection collection) {
        Query query = new Query(schema, schema.table(collection.table()), call.options());
        return page(
                query,
                new Page(call, query.run(store.pointing(collection.table(), collection.lookup(), row.id()), store)));
    }

    private Reply page(Query query, Page page) {
        RowJson json = new RowJson(schema, store, call.wantsAnnotations());
        return Replies.json(200, page.body(query, row -> json.of(row, query.selection())));
    }

    private Reply row(Table table, Row row) {
        Query query = new Query(schema, table, call.options());
        // A cached copy says nothing about expanded rows or labels.
        if (query.selection().expansions().isEmpty()
                && !call.wantsAnnotations()
                && new Conditions(call).unchanged(row)) {
            return Replies.empty(304).with("ETag", row.etag());
        }
        ObjectNode json = new RowJson(schema, store, call.wantsAnnotations()).of(row, query.selection());
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put(
                "@odata.context",
                call.root() + "$metadata#" + table.name().set()
                        + query.selection().context() + "/$entity");
        body.setAll(json);
        return Replies.json(200, body).with("ETag", row.etag());
    }

    private Reply column(Table table, Row row, String name) {
        Column column = table.readable(name).orElseThrow(() -> Refusal.segment(name));
        Options options = new Options(Map.of("$select", column.readName()));
        JsonNode value = new RowJson(schema, store, false)
                .of(row, new Query(schema, table, options).selection())
                .path(name);
        if (value.isNull()) {
            return Replies.empty(204);
        }
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("@odata.context", call.root() + "$metadata#" + call.path());
        body.set("value", value);
        return Replies.json(200, body);
    }
}
