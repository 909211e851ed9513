package io.commercebridge.testkit.commerce.types;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Answers which types exist, what they inherit and what each attribute is; a name that it does not know is an
 * {@link IllegalArgumentException} with the name in it.
 */
public final class TypeSystem {
    private final Map<String, ItemType> types;
    /** Of each type with those that it inherits: every save asks for them. */
    private final Map<String, Map<String, Attribute>> attributes = new HashMap<>();

    TypeSystem(Map<String, ItemType> types) {
        this.types = Collections.unmodifiableMap(new LinkedHashMap<>(types));
        types.keySet().forEach(name -> attributes.put(name, collected(name)));
        types.values().forEach(this::check);
    }

    /** The type system that comes with the test kit. */
    public static TypeSystem shipped() {
        return TypeSystemReader.shipped();
    }

    public Collection<ItemType> types() {
        return types.values();
    }

    public boolean knows(String type) {
        return types.containsKey(type);
    }

    public ItemType type(String name) {
        return Optional.ofNullable(types.get(name))
                .orElseThrow(() -> new IllegalArgumentException("unknown type " + name));
    }

    /** Whether an item of type {@code type} is also one of type {@code ancestor}. */
    public boolean isA(String type, String ancestor) {
        Optional<String> current = Optional.of(type);
        while (current.isPresent()) {
            if (current.get().equals(ancestor)) {
                return true;
            }
            current = type(current.get()).parent();
        }
        return false;
    }

    /** All attributes, inherited ones first; a redeclared attribute is the subtype's. */
    public Map<String, Attribute> attributes(String type) {
        return Optional.ofNullable(attributes.get(type)).orElseGet(() -> collected(type));
    }

    private Map<String, Attribute> collected(String type) {
        ItemType found = type(type);
        Map<String, Attribute> all =
                found.parent().map(this::collected).map(LinkedHashMap::new).orElseGet(LinkedHashMap::new);
        all.putAll(found.declared());
        return Collections.unmodifiableMap(all);
    }

    public Optional<Attribute> find(String type, String attribute) {
        return Optional.ofNullable(attributes(type).get(attribute));
    }

    public Attribute attribute(String type, String attribute) {
        return find(type, attribute)
                .orElseThrow(() -> new IllegalArgumentException("type " + type + " has no attribute " + attribute));
    }

    /** The attributes that make an item of this type unique; empty where the platform has no natural key. */
    public List<Attribute> unique(String type) {
        return attributes(type).values().stream()
                .filter(attribute -> attribute.is(Attribute.Flag.UNIQUE))
                .toList();
    }

    /** The topmost type that is already unique by the same attributes: a B2BCustomer's uid is any principal's. */
    public String keyOwner(String type) {
        List<String> names = names(type);
        String owner = type;
        Optional<String> parent = type(owner).parent();
        while (parent.isPresent() && names(parent.get()).equals(names)) {
            owner = parent.get();
            parent = type(owner).parent();
        }
        return owner;
    }

    private List<String> names(String type) {
        return unique(type).stream().map(Attribute::name).toList();
    }

    /** What the Java API tells items of this type apart by: the unique attributes, or the look-up ones. */
    public List<Attribute> identity(String type) {
        List<Attribute> unique = unique(type);
        return unique.isEmpty()
                ? attributes(type).values().stream()
                        .filter(attribute -> attribute.is(Attribute.Flag.LOOKUP))
                        .toList()
                : unique;
    }

    private void check(ItemType type) {
        type.parent().ifPresent(this::type);
        for (Attribute attribute : type.declared().values()) {
            if (attribute.reference() && !knows(attribute.type())) {
                throw new IllegalArgumentException(
                        type.name() + "." + attribute.name() + " has the unknown type " + attribute.type());
            }
            attribute.mappedBy().ifPresent(other -> attribute(attribute.type(), other));
        }
    }
}
