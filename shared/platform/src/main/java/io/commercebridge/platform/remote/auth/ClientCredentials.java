package io.commercebridge.platform.remote.auth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.commercebridge.platform.security.Secret;
import java.net.URI;
import java.net.URLEncoder;
import java.util.Optional;

/**
 * What a token is asked for with (RFC 6749, 4.4).
 *
 * @param scope Entra wants {@code <organisation url>/.default}, SAP Commerce none
 */
public record ClientCredentials(URI tokenUrl, String clientId, Secret clientSecret, Optional<String> scope) {

    public ClientCredentials {
        requireNonNull(tokenUrl, "tokenUrl");
        requireNonNull(clientId, "clientId");
        requireNonNull(clientSecret, "clientSecret");
        requireNonNull(scope, "scope");
    }

    /** The form that the token endpoint takes. */
    String form(String secret) {
        return "grant_type=client_credentials&client_id=" + URLEncoder.encode(clientId, UTF_8) + "&client_secret="
                + URLEncoder.encode(secret, UTF_8)
                + scope.map(value -> "&scope=" + URLEncoder.encode(value, UTF_8))
                        .orElse("");
    }
}
