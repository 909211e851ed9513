package io.commercebridge.testkit.commerce.integration;

import static java.util.Objects.requireNonNull;

import io.commercebridge.testkit.commerce.types.Attribute;
import java.util.Optional;

/**
 * One attribute of an integration object item.
 *
 * @param name the name on the wire, which may differ from the type's
 * @param attribute what the type system knows about it
 * @param target item code of a reference's or collection's members; empty for atomic types
 * @param markedUnique what the integration object says; see {@link #unique()}
 */
public record IntegrationAttribute(
        String name, Attribute attribute, Optional<String> target, boolean markedUnique, boolean markedAutoCreate) {

    public IntegrationAttribute {
        requireNonNull(name, "name");
        requireNonNull(attribute, "attribute");
    }

    public boolean unique() {
        return markedUnique || attribute.is(Attribute.Flag.UNIQUE);
    }

    /** Whether a missing target is created along with the item that names it. */
    public boolean createsTarget() {
        return markedAutoCreate || attribute.is(Attribute.Flag.PARTOF);
    }

    public boolean collection() {
        return attribute.is(Attribute.Flag.COLLECTION);
    }

    public boolean localized() {
        return attribute.is(Attribute.Flag.LOCALIZED);
    }

    public boolean required() {
        return attribute.is(Attribute.Flag.REQUIRED) && attribute.defaultValue().isEmpty();
    }

    /** A reference to one item. */
    public boolean single() {
        return target.isPresent() && !collection();
    }

    /** A single atomic value, localized or not. */
    public boolean simple() {
        return target.isEmpty() && !collection();
    }
}
