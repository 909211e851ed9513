package io.commercebridge.testkit.dynamics.webhook;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/**
 * How the organization names itself in webhooks.
 *
 * @param host domain name of the environment
 * @param newerFields whether the fields are sent that organizations before 2023 lack
 */
public record Identity(UUID organizationId, String name, String host, UUID businessUnit, boolean newerFields) {
    public Identity {
        requireNonNull(organizationId, "organizationId");
        requireNonNull(name, "name");
        requireNonNull(host, "host");
        requireNonNull(businessUnit, "businessUnit");
    }
}
