package io.commercebridge.testkit.commerce.odata.wire;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Which navigation properties a reader wants inline, to any depth. */
public record Expansion(Map<String, Expansion> properties) {
    public static final Expansion NONE = new Expansion(Map.of());

    public Expansion {
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }

    /** Reads {@code entries/product,user}. */
    public static Expansion parse(String text) {
        Expansion all = NONE;
        for (String path : text.split(",", -1)) {
            if (!path.isBlank()) {
                all = all.with(path.strip());
            }
        }
        return all;
    }

    public Optional<Expansion> of(String property) {
        return Optional.ofNullable(properties.get(property));
    }

    private Expansion with(String path) {
        String[] parts = path.split("/", 2);
        Expansion inner = of(parts[0]).orElse(NONE);
        Map<String, Expansion> more = new LinkedHashMap<>(properties);
        more.put(parts[0], parts.length > 1 ? inner.with(parts[1]) : inner);
        return new Expansion(more);
    }
}
