package io.commercebridge.customers.buyer;

import io.commercebridge.mapping.person.Contact;
import java.util.Map;
import java.util.Optional;

/**
 * One change of one buyer.
 *
 * @param uid the login until now
 * @param email the login from now on
 * @param attributes by the shop's names, groups apart
 */
record BuyerChange(
        Contact contact, String uid, String email, Map<String, Optional<Object>> attributes, GroupChange groups) {

    BuyerChange {
        attributes = Map.copyOf(attributes);
    }

    boolean renames() {
        return !uid.equals(email);
    }

    boolean isNothing() {
        return attributes.isEmpty() && groups.isNothing() && !renames();
    }
}
