package io.commercebridge.testkit.commerce.webhook;

import io.commercebridge.testkit.commerce.integration.IntegrationItem;
import io.commercebridge.testkit.commerce.integration.IntegrationObject;
import io.commercebridge.testkit.commerce.integration.IntegrationSetup;
import io.commercebridge.testkit.commerce.integration.WebhookConfiguration;
import io.commercebridge.testkit.commerce.store.Change;
import io.commercebridge.testkit.commerce.store.Item;
import io.commercebridge.testkit.commerce.store.Observer;
import io.commercebridge.testkit.commerce.store.Ref;
import io.commercebridge.testkit.commerce.store.Store;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Works out which roots a transaction has changed, directly or through a child, and tells each of them once. */
final class ChangeRouter implements Observer {
    private final IntegrationSetup setup;
    private final RequestFactory requests;
    private final Consumer<WebhookEvent> sink;

    ChangeRouter(IntegrationSetup setup, RequestFactory requests, Consumer<WebhookEvent> sink) {
        this.setup = setup;
        this.requests = requests;
        this.sink = sink;
    }

    @Override
    public void beforeRemove(Item item, Store store) {
        for (WebhookConfiguration webhook : active()) {
            if (store.types().isA(item.type(), root(webhook).type())) {
                requests.remember(new WebhookEvent(webhook, item.ref(), WebhookEvent.Kind.Deleted));
            }
        }
    }

    @Override
    public void committed(List<Change> changes, Store store) {
        for (WebhookConfiguration webhook : active()) {
            Map<Ref, WebhookEvent> events = new LinkedHashMap<>();
            changes.forEach(change -> route(webhook, change, store, events));
            events.values().stream().filter(WebhookEvent::wanted).forEach(sink);
        }
    }

    private void route(WebhookConfiguration webhook, Change change, Store store, Map<Ref, WebhookEvent> events) {
        Item item = change.item();
        if (store.types().isA(item.type(), root(webhook).type())) {
            // The root's own change says more than a child's.
            events.put(item.ref(), new WebhookEvent(webhook, item.ref(), kind(change)));
            return;
        }
        IntegrationObject object = setup.object(webhook.integrationObject());
        for (Item above : new PathBack(store, object, root(webhook)).roots(item)) {
            events.putIfAbsent(above.ref(), new WebhookEvent(webhook, above.ref(), WebhookEvent.Kind.Updated));
        }
    }

    private static WebhookEvent.Kind kind(Change change) {
        return switch (change.kind()) {
            case CREATED -> WebhookEvent.Kind.Created;
            case UPDATED -> WebhookEvent.Kind.Updated;
            case REMOVED -> WebhookEvent.Kind.Deleted;
        };
    }

    private List<WebhookConfiguration> active() {
        return setup.webhooks().stream()
                .filter(webhook -> webhook.destination().active())
                .toList();
    }

    private IntegrationItem root(WebhookConfiguration webhook) {
        return setup.object(webhook.integrationObject()).root().orElseThrow();
    }
}
