package io.commercebridge.testkit.commerce.integration;

import io.commercebridge.testkit.commerce.impex.ImpexException;
import io.commercebridge.testkit.commerce.impex.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Imports endpoints, credentials, destinations and webhook configurations, each checked against what it refers to. */
final class WebhookImporter {
    private static final String PACKAGE = "de.hybris.platform.webhookservices.event.";
    private static final String TARGET = "webhookServices";

    private final Set<String> endpoints = new LinkedHashSet<>();
    private final Map<String, Optional<WebhookConfiguration.Basic>> credentials = new LinkedHashMap<>();
    private final Map<String, WebhookConfiguration.Destination> destinations = new LinkedHashMap<>();
    private final List<WebhookConfiguration> webhooks = new ArrayList<>();

    List<WebhookConfiguration> webhooks() {
        return List.copyOf(webhooks);
    }

    void endpoint(Row row) {
        row.required("name");
        row.required("specUrl");
        endpoints.add(row.required("id") + ":" + row.required("version"));
    }

    void basic(Row row) {
        credentials.put(
                row.required("id"),
                Optional.of(new WebhookConfiguration.Basic(row.required("username"), row.required("password"))));
    }

    void oauth(Row row) {
        credentials.put(row.required("id"), Optional.empty());
    }

    void destination(Row row) {
        refer(row, "endpoint", endpoints);
        refer(row, "credential", credentials.keySet());
        if (!row.required("destinationTarget").equals(TARGET)) {
            throw new ImpexException(row.place(), "a webhook's destinationTarget is " + TARGET);
        }
        Optional<WebhookConfiguration.Basic> credential =
                row.cell("credential").flatMap(id -> credentials.getOrDefault(id, Optional.empty()));
        String id = row.required("id");
        destinations.put(
                id, new WebhookConfiguration.Destination(id, row.required("url"), row.flag("active"), credential));
    }

    void webhook(Row row, IntegrationObject object) {
        if (object.root().isEmpty()) {
            throw new ImpexException(row.place(), object.code() + " has no root item, its webhook would never fire");
        }
        WebhookConfiguration.Destination destination = Optional.ofNullable(
                        destinations.get(row.required("destination")))
                .orElseThrow(() -> new ImpexException(row.place(), "no such destination"));
        WebhookConfiguration added = new WebhookConfiguration(object.code(), destination, event(row));
        webhooks.removeIf(other -> other.integrationObject().equals(added.integrationObject())
                && other.destination().id().equals(destination.id())
                && other.event() == added.event());
        webhooks.add(added);
    }

    private static WebhookConfiguration.Event event(Row row) {
        String name = row.cell("eventType").orElse(PACKAGE + WebhookConfiguration.Event.ItemSavedEvent);
        for (WebhookConfiguration.Event event : WebhookConfiguration.Event.values()) {
            if (name.equals(PACKAGE + event)) {
                return event;
            }
        }
        throw new ImpexException(row.place(), "unknown event type " + name);
    }

    private static void refer(Row row, String column, Set<String> known) {
        if (!known.contains(row.required(column))) {
            throw new ImpexException(row.place(), "no such " + column + ": " + row.required(column));
        }
    }
}
