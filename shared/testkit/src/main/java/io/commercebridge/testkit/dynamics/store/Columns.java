package io.commercebridge.testkit.dynamics.store;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The values of one row in order of their columns' names: two arrays, because an organization has many rows. */
final class Columns extends AbstractMap<String, Object> {
    private final String[] names;
    private final Object[] values;

    private Columns(Map<String, Object> sorted) {
        names = sorted.keySet().toArray(String[]::new);
        values = sorted.values().toArray();
    }

    static Columns of(Map<String, Object> given) {
        return given instanceof Columns columns ? columns : new Columns(new TreeMap<>(given));
    }

    @Override
    public @Nullable Object get(@Nullable Object name) {
        int index = indexOf(name);
        return index < 0 ? null : values[index];
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return indexOf(name) >= 0;
    }

    private int indexOf(@Nullable Object name) {
        return name instanceof String text ? Arrays.binarySearch(names, text) : -1;
    }

    @Override
    public Set<Map.Entry<String, Object>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<String, Object>> iterator() {
                return IntStream.range(0, names.length)
                        .mapToObj(index -> Map.entry(names[index], values[index]))
                        .iterator();
            }

            @Override
            public int size() {
                return names.length;
            }
        };
    }
}
