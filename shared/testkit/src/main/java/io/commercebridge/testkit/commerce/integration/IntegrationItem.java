package io.commercebridge.testkit.commerce.integration;

import static java.util.Objects.requireNonNull;

import io.commercebridge.testkit.commerce.types.TypeSystem;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One item of an integration object: an OData entity type.
 *
 * @param type the type system's name of what it exposes
 * @param match which items of related types it finds
 */
public record IntegrationItem(
        String code, String type, boolean root, TypeMatch match, Map<String, IntegrationAttribute> attributes) {
    /** {@code itemTypeMatch}: whose items count as items of the type; it never filters webhooks. */
    public enum TypeMatch {
        ALL_SUB_AND_SUPER_TYPES,
        ALL_SUBTYPES,
        RESTRICT_TO_ITEM_TYPE
    }

    public IntegrationItem {
        requireNonNull(code, "code");
        requireNonNull(type, "type");
        requireNonNull(match, "match");
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

    /** Whether requests find an item of this exact type here. */
    public boolean finds(String exact, TypeSystem types) {
        return switch (match) {
            case ALL_SUB_AND_SUPER_TYPES -> types.isA(exact, type) || types.isA(type, exact);
            case ALL_SUBTYPES -> types.isA(exact, type);
            case RESTRICT_TO_ITEM_TYPE -> exact.equals(type);
        };
    }

    IntegrationItem with(IntegrationAttribute added) {
        Map<String, IntegrationAttribute> all = new LinkedHashMap<>(attributes);
        all.put(added.name(), added);
        return new IntegrationItem(code, type, root, match, all);
    }
}
