package io.commercebridge.testkit.commerce.odata.persist;

import io.commercebridge.testkit.commerce.integration.IntegrationAttribute;
import io.commercebridge.testkit.commerce.integration.IntegrationItem;
import io.commercebridge.testkit.commerce.integration.IntegrationKey;
import io.commercebridge.testkit.commerce.integration.IntegrationObject;
import io.commercebridge.testkit.commerce.odata.wire.ODataException;
import io.commercebridge.testkit.commerce.store.Item;
import io.commercebridge.testkit.commerce.store.Store;
import io.commercebridge.testkit.commerce.types.Attribute;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

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
        Map<String, Object> values = new LinkedHashMap<>();
        keys.forEach((key, value) -> values.put(key.attribute().name(), value));
        List<Item> found = among(item, store.having(widest(item), values)).stream()
                .filter(candidate -> item.keys().stream()
                        .allMatch(key -> keys.containsKey(key)
                                || candidate.value(key.attribute().name()).isEmpty()))
                .toList();
        if (found.size() > 1) {
            throw ODataException.of(
                    500,
                    "internal_error",
                    "ambiguous unique keys for " + item.type() + ": found " + found.size() + " items");
        }
        return found.stream().findFirst();
    }

    /** The item whose integration key, decoded once from the URL, is this one. */
    public Optional<Item> byIntegrationKey(IntegrationItem item, String key) {
        List<Item> candidates =
                IntegrationKey.text(object, item, key).map(this::holding).orElseGet(() -> store.all(widest(item)));
        return among(item, candidates).stream()
                .filter(candidate ->
                        IntegrationKey.of(object, item, candidate, store).equals(key))
                .findFirst();
    }

    /** The items at the near end of the path whose far end is this text. */
    private List<Item> holding(IntegrationKey.Text text) {
        List<Item> found = store.having("Item", text.path().getLast(), text.value());
        for (String step : text.path().reversed().subList(1, text.path().size())) {
            found = found.stream()
                    .flatMap(target -> store.having("Item", step, target.ref()).stream())
                    .toList();
        }
        return found;
    }

    /** Every item that the integration object's item finds, oldest first. */
    public List<Item> all(IntegrationItem item) {
        return among(item, store.all(widest(item)));
    }

    /** Those of the items that the integration object's item finds. */
    public List<Item> among(IntegrationItem item, Collection<Item> some) {
        return some.stream()
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
        Map<String, Object> identity = new LinkedHashMap<>();
        unique.forEach(key -> identity.put(key.name(), Objects.requireNonNull(values.get(key.name()))));
        List<Item> taken = store.having(store.types().keyOwner(type), identity);
        if (!taken.isEmpty()) {
            throw ODataException.of(
                    500,
                    "internal_error",
                    "ambiguous unique keys for model " + type + " (<unsaved>) - found " + taken.size()
                            + " item(s) using the same keys");
        }
    }
}
