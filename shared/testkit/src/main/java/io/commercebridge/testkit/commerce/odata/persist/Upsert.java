package io.commercebridge.testkit.commerce.odata.persist;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.commercebridge.testkit.commerce.integration.IntegrationAttribute;
import io.commercebridge.testkit.commerce.integration.IntegrationItem;
import io.commercebridge.testkit.commerce.integration.IntegrationKey;
import io.commercebridge.testkit.commerce.integration.IntegrationObject;
import io.commercebridge.testkit.commerce.odata.wire.ODataException;
import io.commercebridge.testkit.commerce.store.Item;
import io.commercebridge.testkit.commerce.store.Ref;
import io.commercebridge.testkit.commerce.store.Store;
import io.commercebridge.testkit.commerce.types.Attribute;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Saves one request body: looks every item up by its key attributes, updates what it finds, creates what it may.
 *
 * <p>Runs inside the caller's transaction; a refusal leaves the undoing to it.
 */
public final class Upsert {
    /** POST merges collections, PATCH replaces them. */
    public enum Mode {
        MERGE,
        REPLACE
    }

    /** An item further out in the body, which inner ones may refer back to without naming it. */
    private record Outer(IntegrationItem item, Ref ref) {}

    /** The inner end of a relation that is stored there. */
    record Link(String attribute, Ref owner) {}

    private final Store store;
    private final IntegrationObject object;
    private final Mode mode;
    private final Translations translations;
    private final KeyLookup lookup;
    private final Deque<Outer> outers = new ArrayDeque<>();
    private final List<Ref> fresh = new ArrayList<>();
    private boolean created;

    public Upsert(Store store, IntegrationObject object, Mode mode, String language) {
        this.store = store;
        this.object = object;
        this.mode = mode;
        this.translations = new Translations(store, mode, language);
        this.lookup = new KeyLookup(store, object);
    }

    /** Whether the outermost item was created. */
    public boolean created() {
        return created;
    }

    /**
     * Looks for what the new items' types require and the body cannot say, once a hook had its chance to set it.
     *
     * @throws ODataException 400 {@code invalid_attribute_value} as the platform's interceptor answers
     */
    public void checkComplete() {
        fresh.stream().flatMap(ref -> store.find(ref).stream()).forEach(item -> RequiredCheck.beforeSave(store, item));
    }

    /** POST: the outermost item may always be created. */
    public Item post(IntegrationItem item, ObjectNode json) {
        Payload payload = new Payload(item, json);
        Map<IntegrationAttribute, Object> keys = keys(payload);
        Optional<Item> found = lookup.byAttributes(item, keys);
        created = found.isEmpty();
        Item saved = found.orElseGet(() -> create(item, keys, Optional.empty()));
        return guarded(payload, saved, created);
    }

    /** PATCH: the item is there, and the body's keys must be the URL's. */
    public Item patch(IntegrationItem item, Item existing, ObjectNode json) {
        Payload payload = new Payload(item, json);
        for (IntegrationAttribute key : item.keys()) {
            if (payload.names(key) && !sameKey(key, payload, existing)) {
                throw ODataException.badRequest(
                        "invalid_key", "The key attribute [" + key.name() + "] differs from the one in the URL");
            }
        }
        return guarded(payload, existing, false);
    }

    private boolean sameKey(IntegrationAttribute key, Payload payload, Item existing) {
        Optional<Object> given = key.single()
                ? payload.value(key)
                        .map(json -> save(key, json, Optional.empty()).ref())
                : payload.value(key).map(json -> Payload.atomic(key, json));
        return given.equals(existing.value(key.attribute().name()));
    }

    private Item guarded(Payload payload, Item saved, boolean isNew) {
        String key = IntegrationKey.of(object, payload.item(), saved, store);
        try {
            return fill(payload, saved.ref(), isNew);
        } catch (ODataException e) {
            throw e.at(Optional.of(key));
        }
    }

    /** Saves an item that an attribute of another one refers to. */
    Item save(IntegrationAttribute via, JsonNode json, Optional<Link> link) {
        Payload payload = Payload.of(object.item(via.target().orElseThrow()), json, via.name());
        Map<IntegrationAttribute, Object> keys = keys(payload);
        Optional<Item> found = lookup.byAttributes(payload.item(), keys);
        if (found.isEmpty() && !via.createsTarget()) {
            throw ODataException.badRequest(
                    "missing_nav_property",
                    "Item referenced by attribute [" + via.name() + "] in ["
                            + payload.item().code()
                            + "] item does not exist in the system, and the attribute creates none: " + json);
        }
        Item saved = found.orElseGet(() -> create(payload.item(), keys, link));
        return fill(payload, saved.ref(), found.isEmpty());
    }

    private Item fill(Payload payload, Ref ref, boolean isNew) {
        outers.push(new Outer(payload.item(), ref));
        for (IntegrationAttribute attribute : payload.mentioned()) {
            if (attribute.collection()) {
                new Members(store, this, mode).apply(attribute, payload, ref);
            } else if (attribute.single()) {
                set(ref, attribute, payload.value(attribute).map(json -> save(attribute, json, Optional.empty())
                        .ref()));
            } else if (attribute.localized()) {
                translations.plain(attribute, payload, ref);
            } else {
                set(ref, attribute, payload.value(attribute).map(json -> Payload.atomic(attribute, json)));
            }
        }
        translations.apply(payload, ref);
        outers.pop();
        if (isNew) {
            RequiredCheck.afterCreate(store, payload, ref);
        }
        return store.get(ref);
    }

    private void set(Ref ref, IntegrationAttribute attribute, Optional<?> value) {
        if (value.isEmpty() && attribute.attribute().is(Attribute.Flag.REQUIRED)) {
            throw RequiredCheck.missing(attribute);
        }
        store.save(store.get(ref).with(attribute.attribute().name(), value));
    }

    private Item create(IntegrationItem item, Map<IntegrationAttribute, Object> keys, Optional<Link> link) {
        RequiredCheck.beforeCreate(store.types(), item.type());
        Map<String, Object> values = new LinkedHashMap<>(Defaults.of(store, item.type()));
        keys.forEach((key, value) -> values.put(key.attribute().name(), value));
        link.ifPresent(back -> values.put(back.attribute(), back.owner()));
        lookup.checkUnique(item.type(), values);
        Item created = store.create(item.type(), values);
        fresh.add(created.ref());
        return created;
    }

    private Map<IntegrationAttribute, Object> keys(Payload payload) {
        Map<IntegrationAttribute, Object> keys = new LinkedHashMap<>();
        for (IntegrationAttribute key : payload.item().keys()) {
            Optional<?> value = key.single() ? referenceKey(key, payload) : atomicKey(key, payload);
            value.ifPresent(present -> keys.put(key, present));
        }
        return keys;
    }

    private Optional<?> atomicKey(IntegrationAttribute key, Payload payload) {
        if (payload.value(key).isEmpty() && key.required()) {
            throw missingKey(key, payload);
        }
        return payload.names(key)
                ? payload.value(key).map(json -> Payload.atomic(key, json))
                : Defaults.value(store, key.attribute());
    }

    private Optional<?> referenceKey(IntegrationAttribute key, Payload payload) {
        if (payload.value(key).isPresent()) {
            return payload.value(key)
                    .map(json -> save(key, json, Optional.empty()).ref());
        }
        return Optional.of(outers.stream()
                .filter(outer -> key.target().equals(Optional.of(outer.item().code())))
                .findFirst()
                .map(Outer::ref)
                .orElseThrow(() -> missingKey(key, payload)));
    }

    private static ODataException missingKey(IntegrationAttribute key, Payload payload) {
        return ODataException.badRequest(
                "missing_key",
                "The key attribute [" + key.name() + "] of [" + payload.item().code() + "] has no value");
    }
}
