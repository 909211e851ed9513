package io.commercebridge.platform.remote.answer;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.commercebridge.platform.remote.wire.WireJson;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A complete answer, whatever its status.
 *
 * @param headers names in lower case
 * @param body empty if there was none
 */
public record Received(int status, Map<String, String> headers, String body) {

    public Received {
        headers = Map.copyOf(headers);
        requireNonNull(body, "body");
    }

    /** Takes everything out of the response. */
    public static Received of(Response response) {
        Map<String, String> headers = new TreeMap<>();
        response.getStringHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
        String body = response.hasEntity() ? response.readEntity(String.class) : "";
        return new Received(response.getStatus(), headers, body == null ? "" : body);
    }

    /** The header's value; the name is given in lower case. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** The media type without its parameters, in lower case; empty if there is none. */
    public String mediaType() {
        String type = headers.getOrDefault("content-type", "");
        int parameters = type.indexOf(';');
        return (parameters < 0 ? type : type.substring(0, parameters)).strip().toLowerCase(Locale.ROOT);
    }

    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** The same answer for a message that must not show what it held. */
    public Received withoutBody() {
        return new Received(status, headers, "");
    }

    /** The body as JSON, a missing node if it is empty or something else. */
    public JsonNode json() {
        try {
            return body.isBlank() ? MissingNode.getInstance() : WireJson.parse(body);
        } catch (IllegalArgumentException e) {
            return MissingNode.getInstance();
        }
    }
}
