package io.commercebridge.testkit.dynamics.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.TreeMap;

/**
 * One webhook request, exactly as it goes over the wire.
 *
 * @param headers by name as sent
 */
public record Webhook(Step step, String method, Map<String, String> headers, byte[] body) {
    public Webhook {
        headers = new TreeMap<>(headers);
        body = body.clone();
    }

    /** The body read as UTF-8. */
    public String text() {
        return new String(body, UTF_8);
    }
}
