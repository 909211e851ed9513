package io.commercebridge.testkit.commerce.integration;

import static java.util.Objects.requireNonNull;

import io.commercebridge.testkit.commerce.impex.ImpexException;
import io.commercebridge.testkit.commerce.impex.Row;
import java.util.Map;
import java.util.Set;

/** Which types and columns an integration set-up script may use. */
final class ImpexSchema {
    private static final Map<String, Set<String>> COLUMNS = Map.ofEntries(
            Map.entry("GenericItem", Set.of("pk")),
            Map.entry("IntegrationObject", Set.of("code", "integrationType")),
            Map.entry("IntegrationObjectItem", Set.of("integrationObject", "code", "type", "root", "itemTypeMatch")),
            Map.entry(
                    "IntegrationObjectItemAttribute",
                    Set.of(
                            "integrationObjectItem",
                            "attributeName",
                            "attributeDescriptor",
                            "returnIntegrationObjectItem",
                            "unique",
                            "autoCreate")),
            Map.entry("IntegrationObjectVirtualAttributeDescriptor", Set.of("code", "logicLocation", "type")),
            Map.entry(
                    "IntegrationObjectItemVirtualAttribute",
                    Set.of("integrationObjectItem", "attributeName", "retrievalDescriptor")),
            Map.entry("InboundChannelConfiguration", Set.of("integrationObject", "authenticationType")),
            Map.entry("Endpoint", Set.of("id", "version", "name", "description", "specUrl")),
            Map.entry("BasicCredential", Set.of("id", "username", "password")),
            Map.entry("ConsumedOAuthCredential", Set.of("id", "clientId", "clientSecret", "oAuthUrl")),
            Map.entry("DestinationTarget", Set.of("id", "destinationChannel", "template", "registrationStatus")),
            Map.entry(
                    "ConsumedDestination",
                    Set.of(
                            "id",
                            "url",
                            "endpoint",
                            "credential",
                            "destinationTarget",
                            "active",
                            "additionalProperties")),
            Map.entry(
                    "WebhookConfiguration", Set.of("integrationObject", "destination", "eventType", "filterLocation")),
            Map.entry("Script", Set.of("code", "scriptType", "content", "autodisabling", "disabled")));

    private ImpexSchema() {}

    static void check(Row row) {
        if (!COLUMNS.containsKey(row.type())) {
            throw new ImpexException(row.place(), "unknown type " + row.type());
        }
        for (String column : row.cells().keySet()) {
            if (!requireNonNull(COLUMNS.get(row.type())).contains(column)) {
                throw new ImpexException(row.place(), row.type() + " has no attribute " + column);
            }
        }
    }
}
