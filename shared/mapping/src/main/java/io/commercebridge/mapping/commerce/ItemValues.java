package io.commercebridge.mapping.commerce;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Attributes of an item as they are to be in SAP Commerce, by the names of the integration object; an absent value means
 * that the attribute is to be empty.
 *
 * @param attributes String, BigDecimal, Integer, Boolean or Instant; an {@link ItemValues} for a reference, a list of them
 *     for a collection
 */
public record ItemValues(Map<String, Optional<Object>> attributes) {

    public ItemValues {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    public static Builder item() {
        return new Builder();
    }

    /** A reference by one key attribute, for example {@code uid} or {@code code}. */
    public static ItemValues by(String key, String value) {
        return item().set(key, value).build();
    }

    /** These attributes followed by the others. */
    public ItemValues and(Map<String, Optional<Object>> others) {
        Map<String, Optional<Object>> all = new LinkedHashMap<>(attributes);
        all.putAll(others);
        return new ItemValues(all);
    }

    /** Collects attributes in order. */
    public static final class Builder {
        private final Map<String, Optional<Object>> attributes = new LinkedHashMap<>();

        private Builder() {}

        public Builder set(String attribute, Object value) {
            attributes.put(attribute, Optional.of(value));
            return this;
        }

        public Builder set(String attribute, Optional<? extends Object> value) {
            attributes.put(attribute, value.<Object>map(present -> present));
            return this;
        }

        public ItemValues build() {
            return new ItemValues(attributes);
        }
    }
}
