package io.commercebridge.testkit.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Optional;

/**
 * One request as a simulator sees it: nothing decoded, header names in lower case.
 *
 * @param path the raw path, percent-encoded as sent
 * @param query the raw query without the question mark, empty if there is none
 */
public record Exchange(String method, String path, String query, Map<String, String> headers, byte[] body) {

    public Exchange {
        requireNonNull(method, "method");
        requireNonNull(path, "path");
        requireNonNull(query, "query");
        headers = Map.copyOf(headers);
        body = body.clone();
    }

    /** The header's value; the name is given in lower case. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    Exchange withoutBody() {
        return new Exchange(method, path, query, headers, new byte[0]);
    }

    /** The body read as UTF-8. */
    public String text() {
        return new String(body, UTF_8);
    }

    /** Path and query as on the request line. */
    public String target() {
        return query.isEmpty() ? path : path + "?" + query;
    }
}
