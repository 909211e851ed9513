package io.commercebridge.mapping.payment;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/**
 * What the customer decides about payments in Dynamics.
 *
 * @param namespace of the name-based row ids: the organisation's
 */
public record PaymentRules(UUID namespace, PaymentTypes types) {

    public PaymentRules {
        requireNonNull(namespace, "namespace");
        requireNonNull(types, "types");
    }
}
