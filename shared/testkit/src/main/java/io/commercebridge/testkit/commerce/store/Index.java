package io.commercebridge.testkit.commerce.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds items by the value of an attribute without a scan: texts and references, also inside collections.
 *
 * <p>An attribute is indexed from the first time that somebody looks by it, so that the many that nobody looks by cost no
 * memory.
 */
final class Index {
    private final Map<String, Map<Object, Set<Long>>> attributes = new HashMap<>();

    /** @param all every item there is, for an attribute that nobody has looked by yet */
    Set<Long> find(String attribute, Object value, Collection<Item> all) {
        return attributes.computeIfAbsent(attribute, name -> built(name, all)).getOrDefault(value, Set.of());
    }

    /** Takes note of an item's new state; empty before it was there and after it is gone. */
    void replace(long pk, Optional<Item> old, Optional<Item> now) {
        attributes.forEach((attribute, entries) -> {
            Optional<Object> before = old.flatMap(item -> item.value(attribute));
            Optional<Object> after = now.flatMap(item -> item.value(attribute));
            if (!before.equals(after)) {
                before.ifPresent(value ->
                        keys(value).forEach(key -> entries.computeIfPresent(key, (_, pks) -> without(pks, pk))));
                after.ifPresent(value -> add(entries, value, pk));
            }
        });
    }

    private static Map<Object, Set<Long>> built(String attribute, Collection<Item> all) {
        Map<Object, Set<Long>> entries = new HashMap<>();
        all.forEach(item -> item.value(attribute).ifPresent(value -> add(entries, value, item.pk())));
        return entries;
    }

    private static void add(Map<Object, Set<Long>> entries, Object value, long pk) {
        keys(value).forEach(key -> entries.merge(key, Set.of(pk), Index::both));
    }

    /** Most values have one item only, and a tree is made where there are more. */
    private static Set<Long> both(Set<Long> known, Set<Long> added) {
        Set<Long> all = known instanceof TreeSet<Long> ? known : new TreeSet<>(known);
        all.addAll(added);
        return all;
    }

    @SuppressWarnings("NullAway") // a null result removes the mapping
    private static Set<Long> without(Set<Long> pks, long pk) {
        if (pks instanceof TreeSet<Long>) {
            pks.remove(pk);
        }
        return pks.isEmpty() || pks.equals(Set.of(pk)) ? null : pks;
    }

    private static List<?> keys(Object value) {
        return switch (value) {
            case Ref _, String _ -> List.of(value);
            case List<?> list -> list;
            default -> List.of();
        };
    }
}
