package io.commercebridge.testkit.commerce.webhook;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.commercebridge.testkit.commerce.integration.IntegrationAttribute;
import io.commercebridge.testkit.commerce.integration.IntegrationItem;
import io.commercebridge.testkit.commerce.integration.IntegrationKey;
import io.commercebridge.testkit.commerce.integration.IntegrationObject;
import io.commercebridge.testkit.commerce.odata.wire.Edm;
import io.commercebridge.testkit.commerce.store.Item;
import io.commercebridge.testkit.commerce.store.Ref;
import io.commercebridge.testkit.commerce.store.Store;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Writes an item the way the outbound converter does: nested, nulls left out, an integration key on every item, numbers
 * as numbers. An item that contains itself further down shows only its key attributes there.
 */
final class PayloadWriter {
    private static final String LANGUAGE = "en";
    private final JsonNodeFactory json = JsonNodeFactory.instance;
    private final Store store;
    private final IntegrationObject object;
    private final Deque<Ref> open = new ArrayDeque<>();

    PayloadWriter(Store store, IntegrationObject object) {
        this.store = store;
        this.object = object;
    }

    ObjectNode write(IntegrationItem item, Item stored) {
        if (open.contains(stored.ref())) {
            return keysOnly(item, stored);
        }
        open.push(stored.ref());
        ObjectNode node = json.objectNode();
        item.attributes().values().forEach(attribute -> attribute(node, attribute, stored));
        if (item.hasLocalized()) {
            ArrayNode translations = translations(item, stored);
            if (!translations.isEmpty()) {
                node.set("localizedAttributes", translations);
            }
        }
        node.put("integrationKey", IntegrationKey.of(object, item, stored, store));
        open.pop();
        return node;
    }

    private void attribute(ObjectNode node, IntegrationAttribute attribute, Item stored) {
        if (!attribute.belongsTo(stored.type(), store.types())) {
            return;
        }
        String name = attribute.attribute().name();
        if (attribute.collection()) {
            node.set(attribute.name(), members(attribute, stored));
        } else if (attribute.single()) {
            stored.reference(name)
                    .flatMap(store::find)
                    .ifPresent(target -> node.set(
                            attribute.name(),
                            write(object.item(attribute.target().orElseThrow()), target)));
        } else if (attribute.localized()) {
            stored.localized(name).in(LANGUAGE).ifPresent(text -> node.put(attribute.name(), text));
        } else {
            attribute.value(stored).ifPresent(value -> node.set(attribute.name(), Edm.write(value, false)));
        }
    }

    private ArrayNode members(IntegrationAttribute attribute, Item stored) {
        ArrayNode members = json.arrayNode();
        attribute
                .target()
                .ifPresentOrElse(
                        target -> store.members(stored, attribute.attribute())
                                .forEach(member -> members.add(write(object.item(target), member))),
                        () -> stored.list(attribute.attribute().name())
                                .forEach(value -> members.addObject().set("value", Edm.write(value, false))));
        return members;
    }

    private ObjectNode keysOnly(IntegrationItem item, Item stored) {
        ObjectNode node = json.objectNode();
        item.keys().forEach(key -> attribute(node, key, stored));
        return node;
    }

    private ArrayNode translations(IntegrationItem item, Item stored) {
        List<IntegrationAttribute> localized = item.attributes().values().stream()
                .filter(IntegrationAttribute::localized)
                .toList();
        TreeSet<String> languages = new TreeSet<>();
        localized.forEach(attribute -> languages.addAll(
                stored.localized(attribute.attribute().name()).texts().keySet()));
        ArrayNode all = json.arrayNode();
        for (String language : languages) {
            ObjectNode entry = all.addObject().put("language", language);
            localized.forEach(attribute -> {
                Map<String, String> texts =
                        stored.localized(attribute.attribute().name()).texts();
                if (texts.containsKey(language)) {
                    entry.put(attribute.name(), texts.get(language));
                }
            });
        }
        return all;
    }
}
