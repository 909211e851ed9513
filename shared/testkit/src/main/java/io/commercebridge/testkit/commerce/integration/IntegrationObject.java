package io.commercebridge.testkit.commerce.integration;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One integration object.
 *
 * @param inbound how the Integration API lets callers in ({@code BASIC} or {@code OAUTH}); empty: not reachable
 */
public record IntegrationObject(String code, Map<String, IntegrationItem> items, Optional<String> inbound) {

    public IntegrationObject {
        requireNonNull(code, "code");
        items = Collections.unmodifiableMap(new LinkedHashMap<>(items));
    }

    public IntegrationItem item(String item) {
        return Optional.ofNullable(items.get(item))
                .orElseThrow(() -> new IllegalArgumentException(code + " has no item " + item));
    }

    public Optional<IntegrationItem> root() {
        return items.values().stream().filter(IntegrationItem::root).findFirst();
    }

    public Optional<IntegrationItem> bySet(String set) {
        return items.values().stream().filter(item -> item.set().equals(set)).findFirst();
    }

    IntegrationObject with(IntegrationItem item) {
        Map<String, IntegrationItem> all = new LinkedHashMap<>(items);
        all.put(item.code(), item);
        return new IntegrationObject(code, all, inbound);
    }
}
