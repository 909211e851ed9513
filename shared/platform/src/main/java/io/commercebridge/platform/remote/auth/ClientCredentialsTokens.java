package io.commercebridge.platform.remote.auth;

import com.fasterxml.jackson.databind.JsonNode;
import io.commercebridge.platform.remote.Exchange;
import io.commercebridge.platform.remote.Patience;
import io.commercebridge.platform.remote.RemoteConfig;
import io.commercebridge.platform.remote.RestClients;
import io.commercebridge.platform.remote.Token;
import io.commercebridge.platform.remote.TokenService;
import io.commercebridge.platform.remote.answer.Expect;
import io.commercebridge.platform.remote.answer.Failures;
import io.commercebridge.platform.remote.answer.Received;
import io.commercebridge.platform.security.Secrets;
import java.time.Clock;
import java.time.Instant;

/** Fetches a new token each time it is asked, once, without retry: whoever asks retries the whole call. */
public final class ClientCredentialsTokens implements TokenService {
    private static final long LIFE_IF_UNSAID = 300;

    /** Where the secret is revealed and how long to wait. */
    public record Access(Secrets secrets, RemoteConfig limits, Clock clock) {}

    private final ClientCredentials credentials;
    private final Access access;
    private final Failures failures;
    private final TokenApi api;

    /** @param system whose tokens these are, for messages */
    public ClientCredentialsTokens(String system, ClientCredentials credentials, Access access) {
        this.credentials = credentials;
        this.access = access;
        this.failures = new Failures(new TokenDialect(system + " token service"), access.clock());
        this.api = RestClients.build(TokenApi.class, credentials.tokenUrl(), access.limits());
    }

    @Override
    public Token token() {
        String form = credentials.form(access.secrets().reveal(credentials.clientSecret()));
        Instant asked = access.clock().instant();
        Received received = Exchange.of(
                api.request(credentials.tokenUrl(), form),
                new Patience(access.limits(), access.clock()).left(),
                failures);
        if (!received.isSuccess()) {
            throw failures.of(received);
        }
        JsonNode value = received.json().path("access_token");
        if (Expect.JSON.problem(received).isPresent() || value.asText().isEmpty()) {
            throw failures.unreadable(received.withoutBody(), "no access token in the answer");
        }
        long seconds = received.json().path("expires_in").asLong(LIFE_IF_UNSAID);
        return new Token(value.asText(), asked, asked.plusSeconds(Math.max(0, seconds)));
    }
}
