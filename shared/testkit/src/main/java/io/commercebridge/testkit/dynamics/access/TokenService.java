package io.commercebridge.testkit.dynamics.access;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.commercebridge.testkit.dynamics.query.Options;
import io.commercebridge.testkit.server.Exchange;
import io.commercebridge.testkit.server.Reply;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Entra's token endpoint for client credentials, and the check of the tokens that it gave out. */
public final class TokenService {

    /**
     * The one application that may sign in.
     *
     * @param lifetime of a token
     */
    public record Application(String clientId, String clientSecret, Duration lifetime) {
        public Application {
            requireNonNull(clientId, "clientId");
            requireNonNull(clientSecret, "clientSecret");
            requireNonNull(lifetime, "lifetime");
        }

        @Override
        public String toString() {
            return "Application[" + clientId + ", ***, " + lifetime + "]";
        }
    }

    private final Application application;
    private final Clock clock;
    private final Supplier<String> scope;
    private final Map<String, Instant> expiries = new ConcurrentHashMap<>();

    /** @param scope the only scope that is granted: {@code <org url>/.default} */
    public TokenService(Application application, Clock clock, Supplier<String> scope) {
        this.application = application;
        this.clock = clock;
        this.scope = scope;
    }

    public static boolean handles(Exchange exchange) {
        return exchange.path().endsWith("/oauth2/v2.0/token");
    }

    public Reply issue(Exchange exchange) {
        if (!exchange.method().equals("POST")) {
            return refused(400, "invalid_request", "AADSTS900561: The endpoint only accepts POST requests.");
        }
        boolean form = exchange.header("content-type")
                .filter(type -> type.startsWith("application/x-www-form-urlencoded"))
                .isPresent();
        Options fields = Options.parse(form ? exchange.text() : "");
        return fields.has("grant_type") ? grant(fields) : missing("grant_type");
    }

    private Reply grant(Options fields) {
        if (!fields.get("grant_type").equals(Optional.of("client_credentials"))) {
            return refused(400, "unsupported_grant_type", "AADSTS70003: The app requested an unsupported grant type.");
        }
        for (String field : new String[] {"client_id", "client_secret", "scope"}) {
            if (!fields.has(field)) {
                return missing(field);
            }
        }
        if (!fields.get("client_id").equals(Optional.of(application.clientId()))) {
            return refused(400, "unauthorized_client", "AADSTS700016: Application was not found in the directory.");
        }
        if (!fields.get("client_secret").equals(Optional.of(application.clientSecret()))) {
            return refused(401, "invalid_client", "AADSTS7000215: Invalid client secret provided.");
        }
        if (!fields.get("scope").equals(Optional.of(scope.get()))) {
            return refused(
                    400,
                    "invalid_scope",
                    "AADSTS70011: The provided request must include a 'scope' input parameter. The scope "
                            + fields.get("scope").orElse("") + " is not valid.");
        }
        return granted();
    }

    private Reply granted() {
        String token = "eyJ0eXAi." + UUID.randomUUID() + UUID.randomUUID();
        expiries.put(token, clock.instant().plus(application.lifetime()));
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("token_type", "Bearer")
                .put("expires_in", application.lifetime().toSeconds())
                .put("ext_expires_in", application.lifetime().toSeconds())
                .put("access_token", token);
        return Reply.json(200, body.toString()).with("Cache-Control", "no-store, no-cache");
    }

    /** Whether the request carries a token that is still good. */
    public boolean accepts(Exchange exchange) {
        return exchange.header("authorization")
                .filter(value -> value.startsWith("Bearer "))
                .map(value -> expiries.get(value.substring("Bearer ".length())))
                .filter(expiry -> clock.instant().isBefore(expiry))
                .isPresent();
    }

    /** Makes every token that was given out worthless. */
    public void expireAll() {
        expiries.clear();
    }

    private static Reply missing(String field) {
        return refused(
                400,
                "invalid_request",
                "AADSTS900144: The request body must contain the following parameter: '" + field + "'.");
    }

    private static Reply refused(int status, String error, String description) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("error", error).put("error_description", description);
        body.putArray("error_codes")
                .add(Integer.parseInt(description.substring("AADSTS".length(), description.indexOf(':'))));
        body.put("trace_id", UUID.randomUUID().toString())
                .put("correlation_id", UUID.randomUUID().toString());
        return Reply.json(status, body.toString());
    }
}
