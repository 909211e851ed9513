package io.commercebridge.platform.dynamics;

import com.fasterxml.jackson.databind.JsonNode;
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
import io.commercebridge.platform.remote.wire.ODataText;
import io.commercebridge.platform.security.Secrets;
import io.commercebridge.platform.settings.Required;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;

/** The addresses, the credentials and the guarded channel of one Dataverse environment. */
final class DynamicsConnection {
    private static final String API = "/api/data/v9.2/";

    private final URI base;
    private final DynamicsApi api;
    private final Channel channel;
    private final Dialect dialect = new DynamicsDialect();
    private final Failures failures;

    DynamicsConnection(DynamicsConfig config, Secrets secrets, Clock clock) {
        this.base = Required.url(config.url(), "BRIDGE_DYNAMICS_URL");
        ClientCredentials credentials = new ClientCredentials(
                Required.url(config.tokenUrl(), "BRIDGE_DYNAMICS_TOKEN_URL"),
                Required.value(config.clientId(), "BRIDGE_DYNAMICS_CLIENT_ID"),
                Required.value(config.clientSecret(), "BRIDGE_DYNAMICS_CLIENT_SECRET"),
                Optional.of(base + "/.default"));
        this.api = RestClients.build(DynamicsApi.class, base, config);
        this.channel = new Channel(
                config,
                new CachedTokens(
                        new ClientCredentialsTokens(
                                DynamicsDialect.SYSTEM,
                                credentials,
                                new ClientCredentialsTokens.Access(secrets, config, clock)),
                        clock),
                clock);
        this.failures = new Failures(dialect, clock);
    }

    DynamicsApi api() {
        return api;
    }

    /** An address below the API; what is illegal in the query is encoded. */
    URI address(String path, String query) {
        return URI.create(base + API + path + (query.isEmpty() ? "" : "?" + ODataText.query(query)));
    }

    /** As a part of a batch names it: without scheme and host. */
    String pathInBatch(String path, String query) {
        URI address = address(path, query);
        return address.getRawPath() + "?" + address.getRawQuery();
    }

    Received call(Channel.Send send, Expect expected) {
        return channel.call(send, expected, dialect);
    }

    Received call(Channel.Send send, Dialect changeSet) {
        return channel.call(send, Expect.MULTIPART, changeSet);
    }

    JsonNode get(URI address, String prefer) {
        return call(token -> api.get(address, DynamicsHeaders.reading(token, prefer)), Expect.JSON)
                .json();
    }

    /** A link that Dataverse gave us; it must lead to the same API, since the access token goes with it. */
    URI follow(URI from, String link) {
        return Links.within(from, link, base + API, failures);
    }
}
