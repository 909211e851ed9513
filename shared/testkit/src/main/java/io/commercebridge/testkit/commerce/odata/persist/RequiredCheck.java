package io.commercebridge.testkit.commerce.odata.persist;

import io.commercebridge.testkit.commerce.integration.IntegrationAttribute;
import io.commercebridge.testkit.commerce.odata.wire.ODataException;
import io.commercebridge.testkit.commerce.store.Item;
import io.commercebridge.testkit.commerce.store.Ref;
import io.commercebridge.testkit.commerce.store.Store;
import io.commercebridge.testkit.commerce.types.Attribute;
import io.commercebridge.testkit.commerce.types.TypeSystem;
import java.util.ArrayList;
import java.util.List;

/** Refuses to create an item that its type does not allow, or that lacks what its type requires. */
final class RequiredCheck {
    private RequiredCheck() {}

    /** Only a dynamic enumeration takes values that its definition does not have. */
    static void beforeCreate(TypeSystem types, String type) {
        if (types.isA(type, "EnumerationValue") && !types.type(type).dynamic()) {
            throw ODataException.badRequest(
                    "invalid_attribute_value", "The enumeration " + type + " is not dynamic and takes no new value");
        }
    }

    static void afterCreate(Store store, Payload payload, Ref ref) {
        Item item = store.get(ref);
        List<String> unreachable = new ArrayList<>();
        for (Attribute attribute : store.types().attributes(item.type()).values()) {
            if (!attribute.is(Attribute.Flag.REQUIRED)
                    || item.value(attribute.name()).isPresent()) {
                continue;
            }
            payload.item().attributes().values().stream()
                    .filter(exposed -> exposed.attribute().name().equals(attribute.name()))
                    .findFirst()
                    .ifPresentOrElse(
                            exposed -> {
                                throw missing(exposed);
                            },
                            () -> unreachable.add(attribute.name()));
        }
        if (!unreachable.isEmpty()) {
            throw ODataException.badRequest(
                    "invalid_attribute_value",
                    "missing values for " + unreachable + " in model " + item.type() + " to create a new one");
        }
    }

    static ODataException missing(IntegrationAttribute attribute) {
        return ODataException.badRequest(
                attribute.single() ? "missing_nav_property" : "missing_property",
                "The attribute [" + attribute.name() + "] is required and has no value");
    }
}
