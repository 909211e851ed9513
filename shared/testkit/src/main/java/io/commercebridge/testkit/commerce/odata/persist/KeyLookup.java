package io.commercebridge.testkit.commerce.odata.persist;

import io.commercebridge.testkit.commerce.integration.IntegrationAttribute;
import io.commercebridge.testkit.commerce.integration.IntegrationItem;
import io.commercebridge.testkit.commerce.integration.IntegrationKey;
import io.commercebridge.testkit.commerce.integration.IntegrationObject;
import io.commercebridge.testkit.commerce.odata.wire.ODataException;
import io.commercebridge.testkit.commerce.store.Item;
import io.commercebridge.testkit.commerce.store.Store;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds items by their key attributes or by their whole integration key. */
public final class KeyLookup {
    private final Store store;
    private final IntegrationObject object;

    public KeyLookup(Store store, IntegrationObject object) {
        this.store = store;
        this.object = object;
    }

    /**
     * The one item with these values, an absent value meaning null.
     *
     * @throws ODataException 500 when more than one item has them
     */
    Optional<Item> byAttributes(IntegrationItem item, Map<IntegrationAttribute, Object> keys) {
        List<Item> found = candidates(item, keys).stream()
                .filter(candidate -> item.keys().stream()
                        .allMatch(key ->
                                candidate.value(key.attribute().name()).equals(Optional.ofNullable(keys.get(key)))))
                .toList();
        if (found.size() > 1) {
            throw ODataException.of(
                    500,
                    "internal_error",
                    "ambiguous unique keys for " + item.type() + ": found " + found.size() + " items");
        }
        return found.stream().findFirst();
    }

    private List<Item> candidates(IntegrationItem item, Map<IntegrationAttribute, Object> keys) {
        return keys.entrySet().stream()
                .filter(key -> KeyLookup.indexed(key.getValue()))
                .findFirst()
                .map(key -> store.having(item.type(), key.getKey().attribute().name(), key.getValue()))
                .orElseGet(() -> store.all(item.type()));
    }

    private static boolean indexed(Object value) {
        return !(value instanceof Number) && !(value instanceof Boolean) && !(value instanceof java.time.Instant);
    }

    /** The item whose integration key, decoded once from the URL, is this one. */
    public Optional<Item> byIntegrationKey(IntegrationItem item, String key) {
        return narrowed(item, key).stream()
                .filter(candidate ->
                        IntegrationKey.of(object, item, candidate, store).equals(key))
                .findFirst();
    }

    /** Avoids a scan where one of the key's texts is an own attribute of the item. */
    private List<Item> narrowed(IntegrationItem item, String key) {
        Set<String> texts = new LinkedHashSet<>(Arrays.asList(key.split("\\|", -1)));
        for (IntegrationAttribute own : item.keys()) {
            if (!own.simple() || !own.attribute().type().equals("String")) {
                continue;
            }
            for (String text : texts) {
                List<Item> found = store.having(
                        item.type(), own.attribute().name(), URLDecoder.decode(text, StandardCharsets.UTF_8));
                if (found.stream().anyMatch(candidate -> IntegrationKey.of(object, item, candidate, store)
                        .equals(key))) {
                    return found;
                }
            }
        }
        return item.keys().stream().anyMatch(own -> own.attribute().type().equals("String"))
                        && texts.stream().noneMatch("null"::equals)
                ? List.of()
                : store.all(item.type());
    }
}
