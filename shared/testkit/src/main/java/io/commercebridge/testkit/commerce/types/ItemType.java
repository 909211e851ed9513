package io.commercebridge.testkit.commerce.types;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One type with the attributes that it declares itself.
 *
 * @param enumValues the codes of an enumeration, empty for any other type
 * @param dynamic whether a project may add codes to the enumeration
 */
public record ItemType(
        String name,
        Optional<String> parent,
        Map<String, Attribute> declared,
        List<String> enumValues,
        boolean dynamic) {

    public ItemType {
        requireNonNull(name, "name");
        declared = Collections.unmodifiableMap(new LinkedHashMap<>(declared));
        enumValues = List.copyOf(enumValues);
    }
}
