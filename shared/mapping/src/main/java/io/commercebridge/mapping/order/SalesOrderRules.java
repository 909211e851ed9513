package io.commercebridge.mapping.order;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.code.CodeTable;
import java.util.Optional;
import java.util.UUID;

/**
 * What the customer decides about orders in Dynamics.
 *
 * @param namespace of the name-based row ids: the organisation's
 * @param priceLists currency → name of the price list; an omitted currency takes the only active list in it
 * @param units unit of the shop → name of the unit in Dynamics
 * @param deliveryModes delivery mode → shippingmethodcode
 * @param countries country code of the shop → country as Dynamics writes it
 * @param guestAccount account number under which guests' orders are kept
 */
public record SalesOrderRules(
        UUID namespace,
        CodeTable priceLists,
        CodeTable units,
        CodeTable deliveryModes,
        CodeTable countries,
        Optional<String> guestAccount) {

    public SalesOrderRules {
        requireNonNull(namespace, "namespace");
        requireNonNull(priceLists, "priceLists");
        requireNonNull(units, "units");
        requireNonNull(deliveryModes, "deliveryModes");
        requireNonNull(countries, "countries");
        requireNonNull(guestAccount, "guestAccount");
    }
}
