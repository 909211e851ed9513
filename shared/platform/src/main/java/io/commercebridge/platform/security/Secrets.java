package io.commercebridge.platform.security;

/** Gives the values of secrets, cached, so that a rotated value is picked up without a deployment. */
public interface Secrets {

    /**
     * The value behind a configured secret.
     *
     * @throws io.commercebridge.platform.failure.BridgeException transient if it cannot be had now and no earlier value is known
     */
    String reveal(Secret secret);
}
