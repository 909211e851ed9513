package io.commercebridge.testkit.dynamics.webapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.commercebridge.testkit.dynamics.payload.Address;
import io.commercebridge.testkit.dynamics.query.Options;
import io.commercebridge.testkit.dynamics.query.Query;
import io.commercebridge.testkit.dynamics.query.Related;
import io.commercebridge.testkit.dynamics.records.Organization;
import io.commercebridge.testkit.dynamics.records.Refusal;
import io.commercebridge.testkit.dynamics.schema.Collection;
import io.commercebridge.testkit.dynamics.schema.Column;
import io.commercebridge.testkit.dynamics.schema.Schema;
import io.commercebridge.testkit.dynamics.schema.Table;
import io.commercebridge.testkit.dynamics.store.Row;
import io.commercebridge.testkit.dynamics.store.Store;
import io.commercebridge.testkit.server.Reply;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads one row, one column of it, the rows of a collection, or a whole entity set. */
final class RowReads {
    private final Call call;
    private final Organization organization;
    private final Schema schema;
    private final Store store;
    private final Snapshots snapshots;

    RowReads(Call call, Organization organization, Store store, Snapshots snapshots) {
        this.call = call;
        this.organization = organization;
        schema = organization.schema();
        this.store = store;
        this.snapshots = snapshots;
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
        if (collection.isPresent()) {
            return related(collection.get().table(), new Related(store).parts(row, collection.get()));
        }
        return table.association(name)
                .map(association -> related(association.table(), new Related(store).linked(row, association)))
                .orElseGet(() -> column(table, row, name));
    }

    private Reply set(Table table) {
        Options options = call.options();
        if (options.has("$deltatoken") || call.prefers("odata.track-changes")) {
            return new ChangeTracking(call, organization, store, snapshots).answer(new Query(schema, table, options));
        }
        Query query = new Query(schema, table, options);
        return page(query, () -> query.run(store));
    }

    private Reply related(String table, List<Row> rows) {
        Query query = new Query(schema, schema.table(table), call.options());
        return page(query, () -> query.run(rows, store));
    }

    private Reply page(Query query, Supplier<List<Row>> found) {
        RowJson json = new RowJson(schema, store, call.wantsAnnotations());
        Page page = new Page(call, snapshots.find(call.options().get("$skiptoken"), store, found));
        ObjectNode body = page.body(query, store, row -> json.of(row, query.selection()));
        if (!page.isLast()) {
            body.put("@odata.nextLink", page.nextLink(snapshots));
        }
        return Replies.json(200, body);
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
