package io.commercebridge.commands.load.dry;

import com.fasterxml.jackson.databind.JsonNode;
import io.commercebridge.platform.commerce.odata.IntegrationKey;
import java.util.List;
import java.util.Optional;

/**
 * A set of items that the flow writes, and how its items are found.
 *
 * @param found the attribute by which many are found together
 * @param key paths of the unique attributes, in SAP's order
 */
record ItemSet(String name, String found, List<String> key) {
    private static final String VERSION = "catalogVersion/version";
    private static final String CATALOG = "catalogVersion/catalog/id";

    private static final List<ItemSet> KNOWN = List.of(
            new ItemSet("Products", "code", List.of(VERSION, CATALOG, "code")),
            new ItemSet("Categories", "code", List.of(VERSION, CATALOG, "code")),
            new ItemSet(
                    "PriceRows",
                    "sapConditionId",
                    List.of(VERSION, CATALOG, "currency/isocode", "sapConditionId", "unit/code")),
            new ItemSet("StockLevels", "productCode", List.of("productCode", "warehouse/code")));

    static Optional<ItemSet> named(String name) {
        return KNOWN.stream().filter(set -> set.name().equals(name)).findFirst();
    }

    /** The key of the item that a body is about. */
    String keyOf(JsonNode body) {
        return IntegrationKey.of(
                        key.stream().map(path -> body.at("/" + path).asText("")).toArray(String[]::new))
                .text();
    }

    /** Whether an attribute is a part of the key: then it is as it is. */
    boolean isKey(String attribute) {
        return key.stream().anyMatch(path -> path.equals(attribute) || path.startsWith(attribute + "/"));
    }
}
