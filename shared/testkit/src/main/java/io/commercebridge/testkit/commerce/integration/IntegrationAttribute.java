package io.commercebridge.testkit.commerce.integration;

import static java.util.Objects.requireNonNull;

import io.commercebridge.testkit.commerce.store.Item;
import io.commercebridge.testkit.commerce.types.Attribute;
import io.commercebridge.testkit.commerce.types.TypeSystem;
import java.util.Optional;
import java.util.Set;

/**
 * One attribute of an integration object item.
 *
 * @param name the name on the wire, which may differ from the type's
 * @param attribute what the type system knows about it
 * @param target item code of a reference's or collection's members; empty for atomic types
 * @param markedUnique what the integration object says; see {@link #unique()}
 * @param script that computes a virtual attribute; empty for an attribute of the type system
 */
public record IntegrationAttribute(
        String name,
        Attribute attribute,
        Optional<String> target,
        boolean markedUnique,
        boolean markedAutoCreate,
        Optional<String> script) {

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

    public boolean virtual() {
        return script.isPresent();
    }

    /**
     * Whether items of this type have the attribute: what an integration object item finds may be of a sibling type, as a
     * replacement among refunds is, whose reason is another one.
     */
    public boolean belongsTo(String type, TypeSystem types) {
        return virtual()
                || types.find(type, attribute.name())
                        .filter(own -> own.type().equals(attribute.type())
                                || (own.reference() && types.isA(own.type(), attribute.type())))
                        .isPresent();
    }

    /** The value that is stored or computed; a localized one in all its languages. */
    public Optional<Object> value(Item stored) {
        return script.map(code -> VirtualValues.of(code, stored)).orElseGet(() -> stored.value(attribute.name()));
    }

    /** A read-only attribute that a script computes. */
    static IntegrationAttribute virtual(String name, String type, String script) {
        Attribute computed =
                new Attribute(name, type, Set.of(Attribute.Flag.READONLY), Optional.empty(), Optional.empty());
        return new IntegrationAttribute(name, computed, Optional.empty(), false, false, Optional.of(script));
    }
}
