package io.commercebridge.mapping.returns;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.code.CodeTable;
import java.util.UUID;

/**
 * What the customer decides about RMAs in Dynamics.
 *
 * @param namespace of the name-based row ids: the organisation's
 * @param reasons code of the shop's reason → text for the agent
 * @param processingAction msdyn_processingaction of every line
 */
public record RmaRules(UUID namespace, CodeTable reasons, int processingAction) {

    public RmaRules {
        requireNonNull(namespace, "namespace");
        requireNonNull(reasons, "reasons");
    }
}
