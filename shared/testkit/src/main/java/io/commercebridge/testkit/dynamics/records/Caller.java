package io.commercebridge.testkit.dynamics.records;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Who asks for a change, and with which request.
 *
 * @param sharedVariables what the request hands to plug-ins and webhooks, such as its {@code tag}
 */
public record Caller(UUID user, UUID requestId, UUID correlationId, Map<String, Object> sharedVariables) {
    public Caller {
        requireNonNull(user, "user");
        requireNonNull(requestId, "requestId");
        requireNonNull(correlationId, "correlationId");
        sharedVariables = new LinkedHashMap<>(sharedVariables);
    }

    /** The same caller with one more shared variable. */
    public Caller with(String variable, Object value) {
        Map<String, Object> all = new LinkedHashMap<>(sharedVariables);
        all.put(variable, value);
        return new Caller(user, requestId, correlationId, all);
    }
}
