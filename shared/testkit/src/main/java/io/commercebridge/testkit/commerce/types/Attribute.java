package io.commercebridge.testkit.commerce.types;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.Set;

/**
 * One attribute of an item type.
 *
 * @param type an atomic type's name or an item type's name
 * @param mappedBy for a relation that is stored at its other end: the attribute there
 * @param defaultValue as text; for a reference the target's code
 */
public record Attribute(
        String name, String type, Set<Flag> flags, Optional<String> mappedBy, Optional<String> defaultValue) {

    /** What the type system says about an attribute. */
    public enum Flag {
        UNIQUE,
        REQUIRED,
        LOCALIZED,
        COLLECTION,
        PARTOF,
        /** Stored in lower case, as the platform does with a customer's uid. */
        LOWERCASE,
        /** Not unique in the platform; the simulator's Java API and its seeds find items by it. */
        LOOKUP,
        /** Computed by the platform; a write is ignored. */
        READONLY
    }

    public Attribute {
        requireNonNull(name, "name");
        requireNonNull(type, "type");
        flags = Set.copyOf(flags);
    }

    public boolean is(Flag flag) {
        return flags.contains(flag);
    }

    /** The atomic type, empty for a reference. */
    public Optional<ValueType> atomic() {
        return ValueType.named(type);
    }

    public boolean reference() {
        return atomic().isEmpty();
    }
}
