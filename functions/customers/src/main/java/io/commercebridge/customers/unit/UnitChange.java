package io.commercebridge.customers.unit;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.commerce.ItemValues;
import io.commercebridge.mapping.dataverse.Fingerprint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects what is to be written of one unit, and what will be known of it then. */
public final class UnitChange {
    private final boolean first;
    private final Map<String, Fingerprint> known;
    private final Map<String, Fingerprint> after;
    private final Map<String, Optional<Object>> own = new LinkedHashMap<>();
    private final List<ItemValues> addresses = new ArrayList<>();

    /**
     * @param first whether the unit has never been written: then what is empty need not be said
     * @param known fingerprints by part
     */
    public UnitChange(boolean first, Map<String, Fingerprint> known) {
        this.first = first;
        this.known = Map.copyOf(known);
        this.after = new LinkedHashMap<>(known);
    }

    /** Those of the part that are not as they were. */
    Map<String, Optional<Object>> changed(String part, Map<String, Optional<Object>> values) {
        after.put(part, Fingerprint.of(values));
        return print(part).changed(values);
    }

    boolean knows(String part) {
        return known.containsKey(part);
    }

    /** Sets attributes of the unit itself. */
    void set(Map<String, Optional<Object>> attributes) {
        attributes.forEach((name, value) -> {
            if (!first || value.isPresent()) {
                own.put(name, value);
            }
        });
    }

    void set(String attribute, Optional<? extends Object> value) {
        set(Map.of(attribute, value.map(present -> present)));
    }

    /** Brings an address to these values. */
    public void address(String part, String publicKey, ItemValues values) {
        boolean fresh = !known.containsKey(part);
        Map<String, Optional<Object>> differing = new LinkedHashMap<>(changed(part, values.attributes()));
        if (fresh) {
            differing.values().removeIf(Optional::isEmpty);
        }
        if (!differing.isEmpty()) {
            addresses.add(ItemValues.item()
                    .set("publicKey", publicKey)
                    .set("duplicate", false)
                    .build()
                    .and(differing));
        }
    }

    public boolean isEmpty() {
        return own.isEmpty() && addresses.isEmpty();
    }

    /** The unit's new fingerprints. */
    public Map<String, Fingerprint> after() {
        return Map.copyOf(after);
    }

    /** The body of the upsert. */
    public ItemValues body(String uid) {
        requireNonNull(uid, "uid");
        ItemValues body = ItemValues.by("uid", uid).and(own);
        return addresses.isEmpty() ? body : body.and(Map.of("addresses", Optional.of(List.copyOf(addresses))));
    }

    private Fingerprint print(String part) {
        return known.getOrDefault(part, Fingerprint.NOTHING);
    }
}
