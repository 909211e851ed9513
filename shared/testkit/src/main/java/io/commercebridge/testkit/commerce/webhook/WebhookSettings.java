package io.commercebridge.testkit.commerce.webhook;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * How webhooks behave.
 *
 * @param instance the shop's instance in {@code ce-source}
 * @param timeout for connection and answer together; 5 s in SAP Commerce
 * @param retryDelay before the one repetition; 10 s in SAP Commerce
 * @param window changes of one item within it become one webhook; zero sends at once
 * @param deliver false keeps every webhook pending, for a shop without a receiver
 */
public record WebhookSettings(
        String instance, Duration timeout, Duration retryDelay, Duration window, boolean deliver) {

    public WebhookSettings {
        requireNonNull(instance, "instance");
        requireNonNull(timeout, "timeout");
        requireNonNull(retryDelay, "retryDelay");
        requireNonNull(window, "window");
    }
}
