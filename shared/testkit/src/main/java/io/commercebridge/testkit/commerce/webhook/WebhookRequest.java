package io.commercebridge.testkit.commerce.webhook;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One webhook request as it goes over the wire: always a POST.
 *
 * @param headers in SAP Commerce's spelling, CloudEvents attributes as {@code ce-…}
 * @param body plain nested JSON, without OData's envelope
 */
public record WebhookRequest(URI url, Map<String, String> headers, String body) {

    public WebhookRequest {
        requireNonNull(url, "url");
        requireNonNull(body, "body");
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    /** The header's value; the name exactly as in {@link #headers}. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }
}
