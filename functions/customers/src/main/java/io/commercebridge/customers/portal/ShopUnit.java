package io.commercebridge.customers.portal;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.commerce.ItemValues;
import io.commercebridge.mapping.customer.PortalAddress;
import io.commercebridge.mapping.customer.UnitItems.CreditLimit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A unit as the shop shows it.
 *
 * @param own its own attributes, in the form in which they are written
 * @param groups uids of all groups that it is in
 * @param addresses all of them by their keys, in the form in which they are written
 * @param entered the same as they would go to Dynamics
 */
public record ShopUnit(
        String uid,
        ItemValues own,
        Optional<String> priceGroup,
        Optional<CreditLimit> credit,
        Set<String> groups,
        Map<String, ItemValues> addresses,
        Map<String, PortalAddress> entered) {

    public ShopUnit {
        requireNonNull(uid, "uid");
        requireNonNull(own, "own");
        requireNonNull(priceGroup, "priceGroup");
        requireNonNull(credit, "credit");
        groups = Set.copyOf(groups);
        addresses = Map.copyOf(addresses);
        entered = Map.copyOf(entered);
    }
}
