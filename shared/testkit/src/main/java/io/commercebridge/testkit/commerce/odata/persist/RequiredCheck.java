package io.commercebridge.testkit.commerce.odata.persist;

import io.commercebridge.testkit.commerce.integration.IntegrationAttribute;
import io.commercebridge.testkit.commerce.odata.wire.ODataException;
import io.commercebridge.testkit.commerce.store.Item;
import io.commercebridge.testkit.commerce.store.Ref;
import io.commercebridge.testkit.commerce.store.Store;
import io.commercebridge.testkit.commerce.types.Attribute;
import io.commercebridge.testkit.commerce.types.TypeSystem;
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

    /** What the body could have said. */
    static void afterCreate(Store store, Payload payload, Ref ref) {
        List<String> missing = missing(store, store.get(ref));
        payload.item().attributes().values().stream()
                .filter(exposed -> missing.contains(exposed.attribute().name()))
                .findFirst()
                .ifPresent(exposed -> {
                    throw missing(exposed);
                });
    }

    /** All that the type requires. */
    static void beforeSave(Store store, Item item) {
        List<String> missing = missing(store, item);
        if (!missing.isEmpty()) {
            throw ODataException.badRequest(
                    "invalid_attribute_value",
                    "missing values for " + missing + " in model " + item.type() + " to create a new one");
        }
    }

    private static List<String> missing(Store store, Item item) {
        return store.types().attributes(item.type()).values().stream()
                .filter(attribute -> attribute.is(Attribute.Flag.REQUIRED))
                .map(Attribute::name)
                .filter(name -> item.value(name).isEmpty())
                .toList();
    }

    static ODataException missing(IntegrationAttribute attribute) {
        return ODataException.badRequest(
                attribute.single() ? "missing_nav_property" : "missing_property",
                "The attribute [" + attribute.name() + "] is required and has no value");
    }
}
