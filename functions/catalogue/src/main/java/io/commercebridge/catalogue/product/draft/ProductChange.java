package io.commercebridge.catalogue.product.draft;

import io.commercebridge.mapping.commerce.ItemValues;
import io.commercebridge.mapping.dataverse.Fingerprint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects what is to be written of one product, and what will be known of it then. */
public final class ProductChange {
    private final boolean first;
    private final Map<String, Fingerprint> known;
    private final Map<String, Fingerprint> after;
    private final Map<String, Optional<Object>> attributes = new LinkedHashMap<>();
    private final List<ItemValues> texts = new ArrayList<>();

    /**
     * @param first whether the product has never been written: what the shop calls it stays then where Dynamics has no name
     * @param known fingerprints by part
     */
    ProductChange(boolean first, Map<String, Fingerprint> known) {
        this.first = first;
        this.known = Map.copyOf(known);
        this.after = new LinkedHashMap<>(known);
    }

    public boolean knows(String part) {
        return known.containsKey(part);
    }

    /** Those of the part that are not as they were. */
    public Map<String, Optional<Object>> changed(String part, Map<String, Optional<Object>> values) {
        after.put(part, Fingerprint.of(values));
        return known.getOrDefault(part, Fingerprint.NOTHING).changed(values);
    }

    public void set(Map<String, Optional<Object>> values) {
        attributes.putAll(values);
    }

    /** Says nothing of an absent value that has never been written. */
    public void set(String attribute, Optional<? extends Object> value) {
        if (!first || value.isPresent()) {
            attributes.put(attribute, value.map(present -> present));
        }
    }

    /** Texts in one language; those in others stay as they are. */
    public void texts(String language, Map<String, Optional<Object>> values) {
        Map<String, Optional<Object>> said = new LinkedHashMap<>(values);
        said.values().removeIf(text -> first && text.isEmpty());
        if (!said.isEmpty()) {
            texts.add(ItemValues.by("language", language).and(said));
        }
    }

    public boolean isEmpty() {
        return attributes.isEmpty() && texts.isEmpty();
    }

    /** The fingerprints once it is written. */
    public Map<String, Fingerprint> after() {
        return Map.copyOf(after);
    }

    /** The body of the upsert. */
    public ItemValues body(ItemValues key) {
        ItemValues body = key.and(attributes);
        return texts.isEmpty() ? body : body.and(Map.of("localizedAttributes", Optional.of(List.copyOf(texts))));
    }
}
