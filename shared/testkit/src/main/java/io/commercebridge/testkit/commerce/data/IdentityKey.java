package io.commercebridge.testkit.commerce.data;

import io.commercebridge.testkit.commerce.store.Item;
import io.commercebridge.testkit.commerce.store.Store;
import io.commercebridge.testkit.commerce.types.Attribute;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The key by which the Java API names an item: as an integration key, but from the type system alone. */
final class IdentityKey {
    private IdentityKey() {}

    static String of(Store store, Item item) {
        Map<String, String> segments = new TreeMap<>();
        collect(store, item.type(), Optional.of(item), segments);
        return trimmed(String.join("|", segments.values()));
    }

    /** A live order's {@code |null} may be left out. */
    static String trimmed(String key) {
        return key.endsWith("|null") ? trimmed(key.substring(0, key.length() - 5)) : key;
    }

    private static void collect(Store store, String type, Optional<Item> item, Map<String, String> segments) {
        for (Attribute attribute : store.types().identity(type)) {
            if (attribute.reference()) {
                Optional<Item> target =
                        item.flatMap(found -> found.reference(attribute.name())).flatMap(store::find);
                collect(store, target.map(Item::type).orElse(attribute.type()), target, segments);
            } else {
                String value = item.flatMap(found -> found.value(attribute.name()))
                        .map(present -> present instanceof Instant date ? Long.toString(date.toEpochMilli()) : present)
                        .map(present -> URLEncoder.encode(present.toString(), StandardCharsets.UTF_8))
                        .orElse("null");
                segments.put(type + "_" + attribute.name(), value);
            }
        }
    }
}
