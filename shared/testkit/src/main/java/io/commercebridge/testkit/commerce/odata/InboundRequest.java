package io.commercebridge.testkit.commerce.odata;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * One write through the Integration API as the platform's monitoring keeps it.
 *
 * @param messageId the caller's {@code integrationMessageId}
 * @param integrationObject whose service was called
 * @param error the error code; empty on success
 */
public record InboundRequest(
        Optional<String> messageId, String integrationObject, String method, String target, Optional<String> error) {

    public InboundRequest {
        requireNonNull(integrationObject, "integrationObject");
        requireNonNull(method, "method");
        requireNonNull(target, "target");
    }
}
