package io.commercebridge.testkit.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a simulator answers. */
public record Reply(int status, Map<String, String> headers, byte[] body) {

    public Reply {
        headers = Map.copyOf(headers);
        body = body.clone();
    }

    public static Reply empty(int status) {
        return new Reply(status, Map.of(), new byte[0]);
    }

    public static Reply json(int status, String body) {
        return new Reply(status, Map.of("Content-Type", "application/json"), body.getBytes(UTF_8));
    }

    public static Reply of(int status, String contentType, String body) {
        return new Reply(status, Map.of("Content-Type", contentType), body.getBytes(UTF_8));
    }

    /** The same answer with one more header. */
    public Reply with(String header, String value) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put(header, value);
        return new Reply(status, all, body);
    }

    /** The body read as UTF-8. */
    public String text() {
        return new String(body, UTF_8);
    }
}
