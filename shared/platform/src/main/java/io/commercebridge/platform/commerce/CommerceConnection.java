package io.commercebridge.platform.commerce;

import com.fasterxml.jackson.databind.JsonNode;
import io.commercebridge.platform.failure.RemoteException;
import io.commercebridge.platform.remote.Channel;
import io.commercebridge.platform.remote.Links;
import io.commercebridge.platform.remote.RestClients;
import io.commercebridge.platform.remote.answer.Dialect;
import io.commercebridge.platform.remote.answer.Expect;
import io.commercebridge.platform.remote.answer.Failures;
import io.commercebridge.platform.remote.answer.Received;
import io.commercebridge.platform.remote.auth.CachedTokens;
import io.commercebridge.platform.remote.auth.ClientCredentials;
import io.commercebridge.platform.remote.auth.ClientCredentialsTokens;
import io.commercebridge.platform.security.Secrets;
import io.commercebridge.platform.settings.Required;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;

/** The addresses, the credentials and the guarded channel of one SAP Commerce. */
final class CommerceConnection {
    private static final String SERVICES = "/odata2webservices/";
    private static final String TOKENS = "/authorizationserver/oauth/token";

    private final URI base;
    private final CommerceApi api;
    private final Channel channel;
    private final Dialect dialect = new CommerceDialect();
    private final Failures failures;

    CommerceConnection(CommerceConfig config, Secrets secrets, Clock clock) {
        this.base = Required.url(config.url(), "BRIDGE_COMMERCE_URL");
        ClientCredentials credentials = new ClientCredentials(
                URI.create(base + TOKENS),
                Required.value(config.clientId(), "BRIDGE_COMMERCE_CLIENT_ID"),
                Required.value(config.clientSecret(), "BRIDGE_COMMERCE_CLIENT_SECRET"),
                Optional.empty());
        this.api = RestClients.build(CommerceApi.class, base, config);
        this.channel = new Channel(
                config,
                new CachedTokens(
                        new ClientCredentialsTokens(
                                CommerceDialect.SYSTEM,
                                credentials,
                                new ClientCredentialsTokens.Access(secrets, config, clock)),
                        clock),
                clock);
        this.failures = new Failures(dialect, clock);
    }

    CommerceApi api() {
        return api;
    }

    /** An address below the Integration API; the path is encoded already. */
    URI address(String path, String query) {
        return URI.create(base + SERVICES + path + (query.isEmpty() ? "" : "?" + query));
    }

    Received call(Channel.Send send, Expect expected) {
        return channel.call(send, expected, dialect);
    }

    JsonNode get(URI address) {
        return call(token -> api.get(address, CommerceHeaders.reading(token)), Expect.JSON)
                .json();
    }

    /** A link that SAP gave us; it must lead to the same API, since the access token goes with it. */
    URI follow(URI from, String link) {
        return Links.within(from, link, base + SERVICES, failures);
    }

    /** The failure that a part of a batch stands for. */
    RemoteException partFailure(Received part) {
        return failures.of(part);
    }

    RemoteException unreadable(Received received, String what) {
        return failures.unreadable(received, what);
    }
}
