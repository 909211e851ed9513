package io.commercebridge.testkit.commerce.webhook;

import static java.util.Objects.requireNonNull;

/**
 * One attempt to deliver a webhook.
 *
 * @param attempt 1 or 2; SAP Commerce repeats once, and only after a 5xx
 * @param status the receiver's status; 0 when there was none
 * @param problem why there was none: time-out or connection failure; empty otherwise
 */
public record Delivery(WebhookRequest request, int attempt, int status, String problem) {

    public Delivery {
        requireNonNull(request, "request");
        requireNonNull(problem, "problem");
    }
}
