package io.commercebridge.testkit.commerce.integration;

import io.commercebridge.testkit.commerce.impex.ImpexException;
import io.commercebridge.testkit.commerce.impex.ImpexReader;
import io.commercebridge.testkit.commerce.impex.Row;
import io.commercebridge.testkit.commerce.types.TypeSystem;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the imported scripts have set up: integration objects and webhooks.
 *
 * <p>Strict: an unknown type, column or attribute, a reference to something not imported yet, or an item without a key
 * is an {@link ImpexException} that names the line.
 */
public final class IntegrationSetup {
    private final IntegrationImporter objects;
    private final ScriptImporter scripts = new ScriptImporter();
    private final WebhookImporter webhooks = new WebhookImporter();
    private final Map<String, String> properties;

    /** @param properties what {@code $config-…} stands for in the scripts */
    public IntegrationSetup(TypeSystem types, Map<String, String> properties) {
        this.objects = new IntegrationImporter(types);
        this.properties = Map.copyOf(properties);
    }

    /** Imports one script after what was imported before. */
    public synchronized void load(String name, String script) {
        ImpexReader.read(name, script, properties).forEach(this::load);
        for (IntegrationObject object : objects.objects().values()) {
            for (IntegrationItem item : object.items().values()) {
                if (item.keys().isEmpty()) {
                    throw new ImpexException(
                            name, object.code() + ":" + item.code() + " has no unique attribute, so no integrationKey");
                }
            }
        }
    }

    public synchronized Optional<IntegrationObject> find(String code) {
        return Optional.ofNullable(objects.objects().get(code));
    }

    public IntegrationObject object(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("no integration object " + code));
    }

    public synchronized Collection<IntegrationObject> all() {
        return List.copyOf(objects.objects().values());
    }

    /** The code of the imported script at this {@code model://} address. */
    public synchronized Optional<String> script(String location) {
        return scripts.named(location);
    }

    public synchronized List<WebhookConfiguration> webhooks() {
        return webhooks.webhooks();
    }

    private void load(Row row) {
        ImpexSchema.check(row);
        switch (row.type()) {
            case "IntegrationObject" -> objects.object(row);
            case "IntegrationObjectItem" -> objects.item(row);
            case "IntegrationObjectItemAttribute" -> objects.attribute(row);
            case "InboundChannelConfiguration" -> objects.channel(row);
            case "Endpoint" -> webhooks.endpoint(row);
            case "BasicCredential" -> webhooks.basic(row);
            case "ConsumedOAuthCredential" -> webhooks.oauth(row);
            case "Script" -> scripts.script(row);
            case "IntegrationObjectVirtualAttributeDescriptor" -> scripts.descriptor(row);
            case "IntegrationObjectItemVirtualAttribute" -> objects.virtualAttribute(row, scripts);
            case "ConsumedDestination" -> webhooks.destination(row);
            case "WebhookConfiguration" -> {
                row.cell("filterLocation").ifPresent(_ -> scripts.location(row, "filterLocation"));
                webhooks.webhook(row, objects.object(row.required("integrationObject"), row));
            }
            default -> {
                // Endpoint targets and import processors: nothing to keep.
            }
        }
    }
}
