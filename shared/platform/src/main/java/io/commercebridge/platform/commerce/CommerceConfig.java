package io.commercebridge.platform.commerce;

import io.commercebridge.platform.remote.RemoteConfig;
import io.commercebridge.platform.security.Secret;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;

/**
 * Settings {@code bridge.commerce.*}, in the environment {@code BRIDGE_COMMERCE_*}.
 *
 * <p>Nothing is mandatory here, since Quarkus checks every mapping in every function, and intake calls no remote system.
 * {@link CommerceClient} checks at start of the functions that use it.
 */
@ConfigMapping(prefix = "bridge.commerce")
public interface CommerceConfig extends RemoteConfig {

    /** Base URL; {@code /odata2webservices} and {@code /authorizationserver} hang below. */
    Optional<URI> url();

    /** Id of the OAuth client with the role of an integration administrator. */
    Optional<String> clientId();

    /** Its secret, or {@code secretsmanager:<arn>[#field]}. */
    Optional<Secret> clientSecret();

    /** Id of the product catalogue that is written to. */
    @WithDefault("Default")
    String catalog();

    /** Version of that catalogue. */
    @WithDefault("Staged")
    String catalogVersion();

    /** Uid of the base site, for customer-facing calls. */
    Optional<String> baseSite();
}
