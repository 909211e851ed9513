package io.commercebridge.testkit.commerce.store;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One stored item at one moment.
 *
 * @param values what is not null: atomic values, {@link Ref}, {@link Localized} or a list of atomic values or refs
 */
public record Item(long pk, String type, Map<String, Object> values) {

    public Item {
        requireNonNull(type, "type");
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    public Ref ref() {
        return new Ref(pk);
    }

    public Optional<Object> value(String attribute) {
        return Optional.ofNullable(values.get(attribute));
    }

    public Optional<Ref> reference(String attribute) {
        return value(attribute).filter(Ref.class::isInstance).map(Ref.class::cast);
    }

    public List<?> list(String attribute) {
        return value(attribute)
                .filter(List.class::isInstance)
                .map(List.class::cast)
                .orElse(List.of());
    }

    public Localized localized(String attribute) {
        return value(attribute)
                .filter(Localized.class::isInstance)
                .map(Localized.class::cast)
                .orElse(new Localized(Map.of()));
    }

    /** The item with one value set; empty clears it. */
    public Item with(String attribute, Optional<?> value) {
        Map<String, Object> changed = new LinkedHashMap<>(values);
        changed.remove(attribute);
        value.ifPresent(present -> changed.put(attribute, present));
        return new Item(pk, type, changed);
    }

    Item stamped(Instant created, Instant modified) {
        return with("creationtime", Optional.of(created)).with("modifiedtime", Optional.of(modified));
    }

    boolean sameContent(Item other) {
        return with("modifiedtime", Optional.empty())
                .values
                .equals(other.with("modifiedtime", Optional.empty()).values);
    }
}
