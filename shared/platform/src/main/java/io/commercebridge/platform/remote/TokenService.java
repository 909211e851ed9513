package io.commercebridge.platform.remote;

/** Gives access tokens for one system. */
public interface TokenService {

    /**
     * A token that should be accepted now.
     *
     * @throws io.commercebridge.platform.failure.RemoteException transient if none can be had
     */
    Token token();

    /** Tells that this token was refused. Does nothing if another one has taken its place meanwhile. */
    default void invalidate(Token refused) {}
}
