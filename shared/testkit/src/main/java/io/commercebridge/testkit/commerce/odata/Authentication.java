package io.commercebridge.testkit.commerce.odata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.commercebridge.testkit.server.Exchange;
import io.commercebridge.testkit.server.Reply;
import java.net.URLDecoder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Issues and checks the authorization server's tokens; Basic is accepted too.
 *
 * <p>As SAP Commerce does, it hands out the same token until that expires, with the seconds left counting down.
 */
public final class Authentication {
    /** Who may come in. */
    public record Accounts(String clientId, String clientSecret, String user, String password) {
        @Override
        public String toString() {
            return "Accounts[" + clientId + ", " + user + "]";
        }
    }

    private record Token(String value, Instant expires) {}

    private final Clock clock;
    private final Accounts accounts;
    private final Duration lifetime;
    private Optional<Token> current = Optional.empty();

    public Authentication(Clock clock, Accounts accounts, Duration lifetime) {
        this.clock = requireNonNull(clock, "clock");
        this.accounts = requireNonNull(accounts, "accounts");
        this.lifetime = requireNonNull(lifetime, "lifetime");
    }

    /** {@code POST /authorizationserver/oauth/token}. */
    public Reply token(Exchange request) {
        if (!request.method().equals("POST")) {
            return error(405, "method_not_allowed", "Request method not supported");
        }
        if (!request.header("content-type").orElse("").startsWith("application/x-www-form-urlencoded")) {
            return error(400, "invalid_request", "Missing grant type");
        }
        Map<String, String> form = form(request.text());
        if (!accounts.clientId().equals(form.get("client_id"))
                || !accounts.clientSecret().equals(form.get("client_secret"))) {
            return error(401, "invalid_client", "Bad client credentials");
        }
        if (!"client_credentials".equals(form.get("grant_type"))) {
            return error(400, "unsupported_grant_type", "Unsupported grant type: " + form.get("grant_type"));
        }
        Token token = issue();
        return Reply.json(
                200,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("access_token", token.value())
                        .put("token_type", "bearer")
                        .put(
                                "expires_in",
                                Duration.between(clock.instant(), token.expires())
                                        .toSeconds())
                        .toString());
    }

    /** Forgets the token: whoever still sends it gets 401. */
    public synchronized void revoke() {
        current = Optional.empty();
    }

    /** The refusal, if the request carries no valid credentials. */
    public Optional<Reply> refusal(Exchange request) {
        String header = request.header("authorization").orElse("");
        if (header.regionMatches(true, 0, "Bearer ", 0, 7)) {
            return valid(header.substring(7))
                    ? Optional.empty()
                    : Optional.of(error(401, "invalid_token", "Invalid access token: " + header.substring(7)));
        }
        String basic = "Basic "
                + Base64.getEncoder().encodeToString((accounts.user() + ":" + accounts.password()).getBytes(UTF_8));
        return header.equals(basic)
                ? Optional.empty()
                : Optional.of(error(401, "unauthorized", "Full authentication is required to access this resource"));
    }

    private synchronized Token issue() {
        Token token = current.filter(issued -> issued.expires().isAfter(clock.instant()))
                .orElseGet(() ->
                        new Token(UUID.randomUUID().toString(), clock.instant().plus(lifetime)));
        current = Optional.of(token);
        return token;
    }

    private synchronized boolean valid(String value) {
        return current.filter(token -> token.value().equals(value))
                .filter(token -> token.expires().isAfter(clock.instant()))
                .isPresent();
    }

    private static Map<String, String> form(String text) {
        Map<String, String> form = new LinkedHashMap<>();
        for (String pair : text.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            form.put(URLDecoder.decode(parts[0], UTF_8), parts.length > 1 ? URLDecoder.decode(parts[1], UTF_8) : "");
        }
        return form;
    }

    private static Reply error(int status, String code, String description) {
        Reply reply = Reply.json(
                status,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("error", code)
                        .put("error_description", description)
                        .toString());
        return status == 401
                ? reply.with("WWW-Authenticate", "Bearer realm=\"hybris\", error=\"" + code + "\"")
                : reply;
    }
}
