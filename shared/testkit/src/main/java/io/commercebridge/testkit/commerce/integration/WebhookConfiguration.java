package io.commercebridge.testkit.commerce.integration;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * One webhook: changes of an integration object's root go to a destination.
 *
 * @param event which changes
 */
public record WebhookConfiguration(String integrationObject, Destination destination, Event event) {

    /** The event types of the webhook module. */
    public enum Event {
        ItemSavedEvent,
        ItemCreatedEvent,
        ItemUpdatedEvent,
        ItemDeletedEvent
    }

    /** A consumed destination with its credential; SAP Commerce sends nothing to an inactive one. */
    public record Destination(String id, String url, boolean active, Optional<Basic> basic) {}

    /** User and password for Basic authentication. */
    public record Basic(String username, String password) {
        @Override
        public String toString() {
            return "Basic[" + username + ", ***]";
        }
    }

    public WebhookConfiguration {
        requireNonNull(integrationObject, "integrationObject");
        requireNonNull(destination, "destination");
        requireNonNull(event, "event");
    }
}
