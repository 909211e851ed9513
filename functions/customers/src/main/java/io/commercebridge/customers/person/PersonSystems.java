package io.commercebridge.customers.person;

import static java.util.Objects.requireNonNull;

import io.commercebridge.platform.commerce.CommerceClient;
import io.commercebridge.platform.dynamics.DynamicsClient;
import io.commercebridge.platform.dynamics.rows.Lookups;
import io.commercebridge.platform.flow.Counterparts;

/**
 * Both systems and what is known of their records.
 *
 * @param counterparts of the flow customers
 */
public record PersonSystems(
        DynamicsClient dynamics, CommerceClient commerce, Counterparts counterparts, Lookups lookups) {

    public PersonSystems {
        requireNonNull(dynamics, "dynamics");
        requireNonNull(commerce, "commerce");
        requireNonNull(counterparts, "counterparts");
        requireNonNull(lookups, "lookups");
    }
}
