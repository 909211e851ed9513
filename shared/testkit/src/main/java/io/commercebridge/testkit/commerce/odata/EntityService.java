package io.commercebridge.testkit.commerce.odata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.commercebridge.testkit.commerce.integration.IntegrationAttribute;
import io.commercebridge.testkit.commerce.integration.IntegrationItem;
import io.commercebridge.testkit.commerce.odata.hook.PersistHooks;
import io.commercebridge.testkit.commerce.odata.persist.KeyLookup;
import io.commercebridge.testkit.commerce.odata.persist.Upsert;
import io.commercebridge.testkit.commerce.odata.query.CollectionQuery;
import io.commercebridge.testkit.commerce.odata.query.Page;
import io.commercebridge.testkit.commerce.odata.query.QueryOptions;
import io.commercebridge.testkit.commerce.odata.wire.EntityWriter;
import io.commercebridge.testkit.commerce.odata.wire.Expansion;
import io.commercebridge.testkit.commerce.odata.wire.ODataException;
import io.commercebridge.testkit.commerce.odata.wire.ResourcePath;
import io.commercebridge.testkit.commerce.store.Item;
import io.commercebridge.testkit.server.Exchange;
import io.commercebridge.testkit.server.Reply;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Serves one request on one entity set; runs inside the caller's transaction. */
final class EntityService {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Call call;
    private final ResourcePath path;
    private final IntegrationItem item;

    EntityService(Call call, ResourcePath path, IntegrationItem item) {
        this.call = call;
        this.path = path;
        this.item = item;
    }

    Reply serve() {
        return switch (call.request().method()) {
            case "GET" -> read();
            case "POST" -> post();
            case "PATCH" -> patch();
            case "DELETE" -> delete();
            default -> throw methodNotAllowed();
        };
    }

    private Reply post() {
        if (path.key().isPresent() || !path.rest().isEmpty()) {
            throw methodNotAllowed();
        }
        Upsert upsert = new Upsert(call.store(), call.object(), Upsert.Mode.MERGE, call.contentLanguage());
        PersistHooks hooks = hooks();
        Item filled = hooks.beforeSave(upsert.post(item, body()));
        upsert.checkComplete();
        Item saved = hooks.afterSave(filled);
        call.switches().afterSave(upsert.created());
        return Reply.json(201, envelope(entity(saved, Expansion.NONE)));
    }

    private Reply patch() {
        Item existing = existing(404, "not_found");
        Upsert upsert = new Upsert(call.store(), call.object(), Upsert.Mode.REPLACE, call.contentLanguage());
        PersistHooks hooks = hooks();
        Item filled = hooks.beforeSave(upsert.patch(item, existing, body()));
        upsert.checkComplete();
        Item saved = hooks.afterSave(filled);
        return Reply.json(200, envelope(entity(saved, Expansion.NONE)));
    }

    private PersistHooks hooks() {
        return PersistHooks.named(call.request()::header, call.setup()::script, call.store());
    }

    private Reply delete() {
        call.store().remove(existing(404, "invalid_key").ref());
        return Reply.empty(200);
    }

    private Reply read() {
        QueryOptions options = QueryOptions.parse(call.request().query());
        if (path.key().isEmpty()) {
            return set(options);
        }
        Item existing = existing(404, "not_found");
        return path.rest().isEmpty()
                ? Reply.json(200, envelope(entity(existing, options.expansion())))
                : navigation(existing, options);
    }

    private Reply set(QueryOptions options) {
        List<Item> all = query(item).reachable(options);
        return switch (path.rest()) {
            case "$count" ->
                Reply.of(
                        200,
                        "text/plain",
                        Integer.toString(query(item).matching(all, options).size()));
            case "" -> collection(item, all, options);
            default -> throw ODataException.of(404, "odata_error", "No resource " + path.rest());
        };
    }

    private Reply navigation(Item existing, QueryOptions options) {
        if (path.rest().equals("localizedAttributes") && item.hasLocalized()) {
            ObjectNode d = JSON.createObjectNode();
            d.set("results", call.writer().translations(item, existing));
            return Reply.json(200, envelope(d));
        }
        IntegrationAttribute attribute = item.find(path.rest())
                .filter(found -> !found.simple())
                .orElseThrow(() -> ODataException.of(404, "odata_error", "No navigation property " + path.rest()));
        if (attribute.target().isEmpty()) {
            ObjectNode d = JSON.createObjectNode();
            d.set("results", call.writer().members(attribute, existing, Expansion.NONE));
            return Reply.json(200, envelope(d));
        }
        IntegrationItem target = call.object().item(attribute.target().get());
        if (attribute.collection()) {
            return collection(target, call.store().members(existing, attribute.attribute()), options);
        }
        Item found = existing.reference(attribute.attribute().name())
                .flatMap(call.store()::find)
                .orElseThrow(() -> ODataException.of(404, "not_found", "[" + path.rest() + "] is not set"));
        return Reply.json(200, envelope(call.writer().entity(target, found, options.expansion())));
    }

    private Reply collection(IntegrationItem of, List<Item> all, QueryOptions options) {
        Page page = query(of).page(all, options);
        EntityWriter writer = call.writer();
        ObjectNode d = JSON.createObjectNode();
        page.total().ifPresent(total -> d.put("__count", Integer.toString(total)));
        ArrayNode results = d.putArray("results");
        page.items().forEach(found -> results.add(writer.entity(of, found, options.expansion())));
        page.next().ifPresent(next -> d.put("__next", next(next)));
        return Reply.json(200, envelope(d));
    }

    private String next(int token) {
        Exchange request = call.request();
        String kept = String.join(
                "&",
                List.of(request.query().split("&", -1)).stream()
                        .filter(option -> !option.isEmpty() && !option.matches("(\\$|%24)skip(token)?=.*"))
                        .toList());
        return call.host() + request.path() + "?" + (kept.isEmpty() ? "" : kept + "&") + "$skiptoken=" + token;
    }

    private CollectionQuery query(IntegrationItem of) {
        return new CollectionQuery(call.store(), call.object(), of);
    }

    private Item existing(int status, String code) {
        String key = path.key().orElseThrow(EntityService::methodNotAllowed);
        return new KeyLookup(call.store(), call.object())
                .byIntegrationKey(item, key)
                .orElseThrow(() -> ODataException.of(
                        status, code, "[" + item.code() + "] with integration key [" + key + "] was not found."));
    }

    private ObjectNode entity(Item saved, Expansion expansion) {
        return call.writer().entity(item, saved, expansion);
    }

    private ObjectNode body() {
        if (!call.request().header("content-type").orElse("").startsWith("application/json")) {
            throw ODataException.of(415, "odata_error", "Unsupported content type");
        }
        try {
            JsonNode json = JSON.readTree(call.request().body());
            return Optional.of(json)
                    .filter(ObjectNode.class::isInstance)
                    .map(ObjectNode.class::cast)
                    .orElseThrow(() -> ODataException.badRequest("odata_error", "The body is no JSON object"));
        } catch (JsonProcessingException e) {
            throw ODataException.badRequest("odata_error", "The body is no JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String envelope(ObjectNode content) {
        return JSON.createObjectNode().set("d", content).toString();
    }

    private static ODataException methodNotAllowed() {
        return ODataException.of(405, "method_not_allowed", "The method is not allowed on this resource");
    }
}
