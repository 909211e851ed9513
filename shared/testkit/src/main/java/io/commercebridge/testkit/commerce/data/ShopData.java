package io.commercebridge.testkit.commerce.data;

import io.commercebridge.testkit.commerce.odata.persist.Defaults;
import io.commercebridge.testkit.commerce.store.Item;
import io.commercebridge.testkit.commerce.store.Ref;
import io.commercebridge.testkit.commerce.store.Store;
import io.commercebridge.testkit.commerce.types.Attribute;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * Saves items from plain maps: found by their identity they are updated, else created.
 *
 * <p>A reference may be its code, uid or isocode, a map (created when it is not there), or an {@link ItemView}. A stored
 * collection is replaced; of a collection that is stored at its members' end each member is saved, and none removed.
 */
public final class ShopData {
    private final Store store;

    public ShopData(Store store) {
        this.store = store;
    }

    public Item save(String type, Map<String, ?> values) {
        return save(type, values, Map.of());
    }

    /**
     * @param key as an integration key; one of a single part need not be encoded
     * @throws NoSuchElementException when there is no such item
     */
    public Item find(String type, String key) {
        List<String> spellings = List.of(IdentityKey.trimmed(key), URLEncoder.encode(key, StandardCharsets.UTF_8));
        return named(type, key).stream()
                .filter(item -> spellings.contains(IdentityKey.of(store, item)))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no " + type + " " + key));
    }

    /** Spares a scan: the items that hold the key's first readable segment, where one of their own texts is in it. */
    private List<Item> named(String type, String key) {
        for (Attribute attribute : store.types().identity(type)) {
            for (String segment : key.split("\\|", -1)) {
                List<Item> found =
                        store.having(type, attribute.name(), URLDecoder.decode(segment, StandardCharsets.UTF_8));
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return store.all(type);
    }

    private Item save(String type, Map<String, ?> values, Map<String, Object> links) {
        Values convert = new Values(store, this);
        Map<String, Object> identity = new LinkedHashMap<>(links);
        for (Attribute attribute : store.types().identity(type)) {
            Optional.ofNullable(values.get(attribute.name()))
                    .map(value -> convert.stored(attribute, value))
                    .or(() -> links.containsKey(attribute.name()) ? Optional.empty() : Defaults.value(store, attribute))
                    .ifPresent(value -> identity.put(attribute.name(), value));
        }
        boolean named = store.types().identity(type).stream()
                .map(Attribute::name)
                .anyMatch(name -> values.containsKey(name) || links.containsKey(name));
        Optional<Item> found = named ? lookup(type, identity) : Optional.empty();
        Item item = found.orElseGet(() -> {
            Map<String, Object> initial = new LinkedHashMap<>(Defaults.of(store, type));
            initial.putAll(identity);
            return store.create(type, initial);
        });
        values.forEach((name, value) -> set(item.ref(), store.types().attribute(type, name), value));
        Item saved = store.get(item.ref());
        complete(saved);
        return saved;
    }

    private Optional<Item> lookup(String type, Map<String, Object> identity) {
        List<Attribute> attributes = store.types().identity(type);
        return store.having(type, identity).stream()
                .filter(item -> attributes.stream()
                        .allMatch(key -> item.value(key.name()).equals(Optional.ofNullable(identity.get(key.name())))))
                .findFirst();
    }

    private void set(Ref owner, Attribute attribute, Object value) {
        if (attribute.mappedBy().isPresent()) {
            String back = attribute.mappedBy().get();
            for (Object member : (List<?>) value) {
                attach(owner, attribute, back, member);
            }
            return;
        }
        Object stored = new Values(store, this).stored(attribute, value, store.get(owner));
        store.save(store.get(owner).with(attribute.name(), Optional.of(stored)));
    }

    private void attach(Ref owner, Attribute attribute, String back, Object member) {
        boolean many = store.types().attribute(attribute.type(), back).is(Attribute.Flag.COLLECTION);
        if (!many && member instanceof Map<?, ?> map) {
            save(attribute.type(), Values.strings(map), Map.of(back, owner));
            return;
        }
        Item found = store.get((Ref) new Values(store, this).reference(attribute, member));
        List<Object> owners = new java.util.ArrayList<>(found.list(back));
        owners.remove(owner);
        owners.add(owner);
        store.save(found.with(back, Optional.of(many ? List.copyOf(owners) : owner)));
    }

    private void complete(Item item) {
        for (Attribute attribute : store.types().attributes(item.type()).values()) {
            if (attribute.is(Attribute.Flag.REQUIRED)
                    && item.value(attribute.name()).isEmpty()) {
                throw new IllegalArgumentException(item.type() + " needs " + attribute.name());
            }
        }
    }
}
