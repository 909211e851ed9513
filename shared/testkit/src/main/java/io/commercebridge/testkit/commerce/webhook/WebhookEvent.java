package io.commercebridge.testkit.commerce.webhook;

import static java.util.Objects.requireNonNull;

import io.commercebridge.testkit.commerce.integration.WebhookConfiguration;
import io.commercebridge.testkit.commerce.store.Ref;

/** One change that a webhook configuration wants to hear of. */
record WebhookEvent(WebhookConfiguration webhook, Ref root, Kind kind) {

    /** The word in {@code ce-type}. */
    enum Kind {
        Created,
        Updated,
        Deleted
    }

    WebhookEvent {
        requireNonNull(webhook, "webhook");
        requireNonNull(root, "root");
        requireNonNull(kind, "kind");
    }

    boolean wanted() {
        return switch (webhook.event()) {
            case ItemSavedEvent -> kind != Kind.Deleted;
            case ItemCreatedEvent -> kind == Kind.Created;
            case ItemUpdatedEvent -> kind == Kind.Updated;
            case ItemDeletedEvent -> kind == Kind.Deleted;
        };
    }

    /** The event that stands for this one and a later one of the same item. */
    WebhookEvent then(WebhookEvent later) {
        return kind == Kind.Created && later.kind == Kind.Updated ? this : later;
    }
}
