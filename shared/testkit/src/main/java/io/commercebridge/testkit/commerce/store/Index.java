package io.commercebridge.testkit.commerce.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds items by the value of an attribute without a scan: texts, numbers and references, also inside collections. */
final class Index {
    private record Key(String attribute, Object value) {}

    private final Map<Key, Set<Long>> entries = new HashMap<>();

    void add(Item item) {
        item.values().forEach((attribute, value) -> keys(attribute, value)
                .forEach(key ->
                        entries.computeIfAbsent(key, _ -> new TreeSet<>()).add(item.pk())));
    }

    void remove(Item item) {
        item.values().forEach((attribute, value) -> keys(attribute, value)
                .forEach(key -> entries.computeIfPresent(key, (_, pks) -> without(pks, item.pk()))));
    }

    Set<Long> find(String attribute, Object value) {
        return entries.getOrDefault(new Key(attribute, value), Set.of());
    }

    @SuppressWarnings("NullAway") // a null result removes the mapping
    private static Set<Long> without(Set<Long> pks, long pk) {
        pks.remove(pk);
        return pks.isEmpty() ? null : pks;
    }

    private static List<Key> keys(String attribute, Object value) {
        return switch (value) {
            case Ref ref -> List.of(new Key(attribute, ref));
            case String text -> List.of(new Key(attribute, text));
            case List<?> list ->
                list.stream().map(element -> new Key(attribute, element)).toList();
            default -> List.of();
        };
    }
}
