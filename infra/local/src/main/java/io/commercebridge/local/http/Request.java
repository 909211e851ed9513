package io.commercebridge.local.http;

import static java.util.Objects.requireNonNull;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An HTTP request as it came.
 *
 * @param path the path as sent, percent-encoded
 * @param query the query as sent, without the question mark; empty if there is none
 * @param headers as sent, a name in any case and repeated values apart
 */
record Request(
        String method, String path, String query, Map<String, List<String>> headers, byte[] body, String sourceIp) {

    Request {
        requireNonNull(method, "method");
        requireNonNull(path, "path");
        requireNonNull(query, "query");
        headers = Map.copyOf(headers);
        requireNonNull(body, "body");
        requireNonNull(sourceIp, "sourceIp");
    }

    static Request of(HttpExchange http) throws IOException {
        URI uri = http.getRequestURI();
        return new Request(
                http.getRequestMethod(),
                uri.getRawPath(),
                Optional.ofNullable(uri.getRawQuery()).orElse(""),
                http.getRequestHeaders(),
                http.getRequestBody().readNBytes(Front.LARGEST_BODY + 1),
                http.getRemoteAddress().getAddress().getHostAddress());
    }

    String route() {
        return method + " " + path;
    }
}
