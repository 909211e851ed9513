package io.commercebridge.platform.security;

import static java.util.Objects.requireNonNull;

/**
 * A secret as configured: the value itself, or {@code secretsmanager:<arn>[#field]} where it is kept. Never printed.
 *
 * <p>{@link Secrets#reveal(Secret)} gives the value.
 */
public record Secret(String reference) {

    public Secret {
        requireNonNull(reference, "reference");
    }

    @Override
    public String toString() {
        return "Secret[***]";
    }
}
