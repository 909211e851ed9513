package io.commercebridge.mapping.product;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.code.CodeTable;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What a customer decides about products in the shop.
 *
 * @param units name of the unit in Dynamics → code of the shop's unit
 * @param taxGroups tax class → product tax group; absent if the shop's own tax groups stay
 * @param zone in which a day begins and ends
 */
public record ProductRules(CodeTable units, Optional<CodeTable> taxGroups, ZoneId zone) {

    public ProductRules {
        requireNonNull(units, "units");
        requireNonNull(taxGroups, "taxGroups");
        requireNonNull(zone, "zone");
    }
}
