package io.commercebridge.platform.remote.auth;

import io.commercebridge.platform.remote.Token;
import io.commercebridge.platform.remote.TokenService;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** Keeps one token while it is usable. However many callers ask at once, one fetch serves them all, and so does its failure. */
public final class CachedTokens implements TokenService {
    private final TokenService source;
    private final Clock clock;
    private @Nullable Token cached;
    private @Nullable CompletableFuture<Token> fetching;

    public CachedTokens(TokenService source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    @Override
    public Token token() {
        CompletableFuture<Token> mine = new CompletableFuture<>();
        CompletableFuture<Token> shared;
        synchronized (this) {
            if (cached != null && cached.usable(clock.instant())) {
                return cached;
            }
            if (fetching == null) {
                fetching = mine;
            }
            shared = fetching;
        }
        if (shared == mine) {
            fetch(mine);
        }
        return await(shared);
    }

    @Override
    public synchronized void invalidate(Token refused) {
        if (refused.equals(cached)) {
            cached = null;
        }
    }

    private void fetch(CompletableFuture<Token> waiting) {
        try {
            Token token = source.token();
            finish(token);
            waiting.complete(token);
        } catch (RuntimeException | Error e) {
            finish(null);
            waiting.completeExceptionally(e);
        }
    }

    private synchronized void finish(@Nullable Token token) {
        cached = token;
        fetching = null;
    }

    private static Token await(CompletableFuture<Token> shared) {
        try {
            return shared.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }
}
