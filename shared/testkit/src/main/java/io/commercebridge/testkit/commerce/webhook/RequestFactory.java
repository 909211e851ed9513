package io.commercebridge.testkit.commerce.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.commercebridge.testkit.commerce.integration.IntegrationItem;
import io.commercebridge.testkit.commerce.integration.IntegrationKey;
import io.commercebridge.testkit.commerce.integration.IntegrationObject;
import io.commercebridge.testkit.commerce.integration.IntegrationSetup;
import io.commercebridge.testkit.commerce.store.Item;
import io.commercebridge.testkit.commerce.store.Store;
import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Builds requests from an item's state at that moment; a deleted item's last state comes from a cache, as in SAP. */
final class RequestFactory {
    private record Snapshot(String key, String body) {}

    private final Store store;
    private final IntegrationSetup setup;
    private final Clock clock;
    private final String instance;
    private final Map<WebhookEvent, Snapshot> deleted = new ConcurrentHashMap<>();

    RequestFactory(Store store, IntegrationSetup setup, Clock clock, String instance) {
        this.store = store;
        this.setup = setup;
        this.clock = clock;
        this.instance = instance;
    }

    /** Keeps what a deletion's webhook will say. */
    void remember(WebhookEvent deletion) {
        snapshot(deletion).ifPresent(snapshot -> deleted.put(deletion, snapshot));
    }

    /** The request with a new {@code ce-id}; empty when the item is gone and nobody kept its state. */
    Optional<WebhookRequest> build(WebhookEvent event) {
        Optional<Snapshot> snapshot = event.kind() == WebhookEvent.Kind.Deleted
                ? Optional.ofNullable(deleted.get(event))
                : store.transact(_ -> snapshot(event));
        return snapshot.map(state -> new WebhookRequest(
                URI.create(event.webhook().destination().url()), headers(event, state), state.body()));
    }

    private Optional<Snapshot> snapshot(WebhookEvent event) {
        IntegrationObject object = setup.object(event.webhook().integrationObject());
        IntegrationItem root = object.root().orElseThrow();
        return store.find(event.root())
                .map((Item item) -> new Snapshot(
                        IntegrationKey.of(object, root, item, store),
                        new PayloadWriter(store, object).write(root, item).toString()));
    }

    private Map<String, String> headers(WebhookEvent event, Snapshot state) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/json");
        headers.put("Accept", "application/json");
        event.webhook()
                .destination()
                .basic()
                .ifPresent(basic -> headers.put(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString((basic.username() + ":" + basic.password()).getBytes(UTF_8))));
        headers.put("SAP-PASSPORT", passport());
        headers.put("ce-id", UUID.randomUUID().toString());
        headers.put("ce-type", "sap.cx.commerce." + event.webhook().integrationObject() + "." + event.kind() + ".v1");
        headers.put("ce-source", "/ccv2Region/sap.cx.commerce/" + instance);
        headers.put("ce-specversion", "1.0");
        headers.put("ce-time", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
        if (!state.key().isBlank()) {
            headers.put("ce-subject", state.key());
        }
        return headers;
    }

    /** Begins with the passport's eye catcher; the rest is opaque to everybody but SAP's tracing. */
    private static String passport() {
        return "2A54482A" + UUID.randomUUID().toString().replace("-", "").toUpperCase(Locale.ROOT);
    }
}
