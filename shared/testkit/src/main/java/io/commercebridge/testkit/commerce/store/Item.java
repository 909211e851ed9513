package io.commercebridge.testkit.commerce.store;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One stored item at one moment.
 *
 * @param values what is not null: atomic values, {@link Ref}, {@link Localized} or a list of atomic values or refs; in no
 *     order, which takes a third of the memory
 */
public record Item(long pk, String type, Map<String, Object> values) {

    public Item {
        requireNonNull(type, "type");
        values = Map.copyOf(values);
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
        Map<String, Object> changed = new HashMap<>(values);
        changed.remove(attribute);
        value.ifPresent(present -> changed.put(attribute, present));
        return new Item(pk, type, changed);
    }

    Item stamped(Instant created, Instant modified) {
        Map<String, Object> changed = new HashMap<>(values);
        changed.put("creationtime", created);
        changed.put("modifiedtime", modified);
        return new Item(pk, type, changed);
    }

    /** Whether nothing but the time of the last change differs. */
    boolean sameContent(Item other) {
        return values.size() == other.values.size()
                && values.entrySet().stream()
                        .filter(value -> !value.getKey().equals("modifiedtime"))
                        .allMatch(value -> value.getValue().equals(other.values.get(value.getKey())));
    }
}
