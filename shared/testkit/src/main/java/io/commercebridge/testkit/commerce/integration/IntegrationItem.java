package io.commercebridge.testkit.commerce.integration;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One item of an integration object: an OData entity type.
 *
 * @param type the type system's name of what it exposes
 */
public record IntegrationItem(String code, String type, boolean root, Map<String, IntegrationAttribute> attributes) {

    public IntegrationItem {
        requireNonNull(code, "code");
        requireNonNull(type, "type");
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    public Optional<IntegrationAttribute> find(String name) {
        return Optional.ofNullable(attributes.get(name));
    }

    public List<IntegrationAttribute> keys() {
        return attributes.values().stream().filter(IntegrationAttribute::unique).toList();
    }

    public boolean hasLocalized() {
        return attributes.values().stream().anyMatch(IntegrationAttribute::localized);
    }

    /** The OData entity set: the code in the plural, the way the platform builds it. */
    public String set() {
        if (code.endsWith("y")) {
            return code.substring(0, code.length() - 1) + "ies";
        }
        return code.endsWith("s") ? code + "es" : code + "s";
    }

    IntegrationItem with(IntegrationAttribute added) {
        Map<String, IntegrationAttribute> all = new LinkedHashMap<>(attributes);
        all.put(added.name(), added);
        return new IntegrationItem(code, type, root, all);
    }
}
