package io.commercebridge.testkit.commerce.odata.persist;

import io.commercebridge.testkit.commerce.integration.IntegrationAttribute;
import io.commercebridge.testkit.commerce.integration.IntegrationItem;
import io.commercebridge.testkit.commerce.integration.IntegrationKey;
import io.commercebridge.testkit.commerce.integration.IntegrationObject;
import io.commercebridge.testkit.commerce.odata.wire.ODataException;
import io.commercebridge.testkit.commerce.store.Item;
import io.commercebridge.testkit.commerce.store.Store;
import io.commercebridge.testkit.commerce.types.Attribute;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
                .map(key -> having(item, key.getKey(), key.getValue()))
                .orElseGet(() -> all(item));
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
                List<Item> found = having(item, own, URLDecoder.decode(text, StandardCharsets.UTF_8));
                if (found.stream().anyMatch(candidate -> IntegrationKey.of(object, item, candidate, store)
                        .equals(key))) {
                    return found;
                }
            }
        }
        return item.keys().stream().anyMatch(own -> own.attribute().type().equals("String"))
                        && texts.stream().noneMatch("null"::equals)
                ? List.of()
                : all(item);
    }

    /** Every item that the integration object's item finds, oldest first. */
    public List<Item> all(IntegrationItem item) {
        return store.all(widest(item)).stream()
                .filter(found -> item.finds(found.type(), store.types()))
                .toList();
    }

    private List<Item> having(IntegrationItem item, IntegrationAttribute key, Object value) {
        return store.having(widest(item), key.attribute().name(), value).stream()
                .filter(found -> item.finds(found.type(), store.types()))
                .toList();
    }

    private static String widest(IntegrationItem item) {
        return item.match() == IntegrationItem.TypeMatch.ALL_SUB_AND_SUPER_TYPES ? "Item" : item.type();
    }

    /**
     * Refuses an item that another one, of whatever type, already has the unique attributes of: a uid belongs to one
     * principal.
     *
     * @throws ODataException 500 as the platform's unique check answers
     */
    void checkUnique(String type, Map<String, Object> values) {
        List<Attribute> unique = store.types().unique(type);
        if (unique.isEmpty() || !unique.stream().allMatch(key -> values.containsKey(key.name()))) {
            return;
        }
        String owner = store.types().keyOwner(type);
        List<Item> taken = store
                .having(
                        owner,
                        unique.getFirst().name(),
                        Objects.requireNonNull(values.get(unique.getFirst().name())))
                .stream()
                .filter(other -> unique.stream()
                        .allMatch(key -> other.value(key.name()).equals(Optional.ofNullable(values.get(key.name())))))
                .toList();
        if (!taken.isEmpty()) {
            throw ODataException.of(
                    500,
                    "internal_error",
                    "ambiguous unique keys for model " + type + " (<unsaved>) - found " + taken.size()
                            + " item(s) using the same keys");
        }
    }
}
