package io.commercebridge.platform.dynamics;

import io.commercebridge.platform.remote.RemoteConfig;
import io.commercebridge.platform.security.Secret;
import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;

/**
 * Settings {@code bridge.dynamics.*}, in the environment {@code BRIDGE_DYNAMICS_*}.
 *
 * <p>Nothing is mandatory here, since Quarkus checks every mapping in every function, and intake calls no remote system.
 * {@link DynamicsClient} checks at start of the functions that use it.
 */
@ConfigMapping(prefix = "bridge.dynamics")
public interface DynamicsConfig extends RemoteConfig {

    /** Organisation URL; {@code /api/data/v9.2} hangs below, and the token's scope is {@code <url>/.default}. */
    Optional<URI> url();

    /** Token endpoint of the Entra tenant. */
    Optional<URI> tokenUrl();

    /** Application (client) id of the bridge. */
    Optional<String> clientId();

    /** Its secret, or {@code secretsmanager:<arn>[#field]}. */
    Optional<Secret> clientSecret();

    /** {@code systemuserid} of the bridge's application user, by which its own writes are recognised. */
    Optional<UUID> applicationUser();
}
