package io.commercebridge.catalogue.reference;

import static java.util.Objects.requireNonNull;

import io.commercebridge.platform.commerce.CommerceClient;
import io.commercebridge.platform.dynamics.DynamicsClient;
import io.commercebridge.platform.dynamics.rows.SetUpNames;
import io.commercebridge.platform.flow.Counterparts;
import java.time.Clock;

/** Whom prices and stock deal with, and what is known of both. */
public record Systems(
        DynamicsClient dynamics,
        CommerceClient commerce,
        Counterparts counterparts,
        SetUpNames names,
        ProductCodes codes,
        Clock clock) {

    public Systems {
        requireNonNull(dynamics, "dynamics");
        requireNonNull(commerce, "commerce");
        requireNonNull(counterparts, "counterparts");
        requireNonNull(names, "names");
        requireNonNull(codes, "codes");
        requireNonNull(clock, "clock");
    }
}
