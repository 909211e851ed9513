package io.commercebridge.platform.dynamics.context;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A row of a table, named by its id or by an alternate key.
 *
 * @param logicalName the table
 * @param id absent if the row is named by its key
 * @param name the row's primary name, mostly absent
 * @param keyAttributes the alternate key, mostly empty
 */
public record EntityReference(
        String logicalName, Optional<UUID> id, Optional<String> name, Map<String, AttributeValue> keyAttributes) {

    public EntityReference {
        requireNonNull(logicalName, "logicalName");
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        keyAttributes = Map.copyOf(keyAttributes);
    }
}
