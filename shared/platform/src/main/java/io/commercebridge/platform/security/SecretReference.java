package io.commercebridge.platform.security;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Where a secret is kept.
 *
 * @param id ARN or name in Secrets Manager
 * @param field the member of the secret's JSON text, absent if the whole text is meant
 */
record SecretReference(String id, Optional<String> field) {
    private static final String PREFIX = "secretsmanager:";

    SecretReference {
        requireNonNull(id, "id");
        requireNonNull(field, "field");
    }

    /** The place that a secret names, empty if the secret holds the value itself. */
    static Optional<SecretReference> of(Secret secret) {
        if (!secret.reference().startsWith(PREFIX)) {
            return Optional.empty();
        }
        String place = secret.reference().substring(PREFIX.length());
        int hash = place.indexOf('#');
        return Optional.of(
                hash < 0
                        ? new SecretReference(place, Optional.empty())
                        : new SecretReference(place.substring(0, hash), Optional.of(place.substring(hash + 1))));
    }
}
