package io.commercebridge.testkit.dynamics.payload;

import io.commercebridge.testkit.dynamics.schema.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * A row as a request body describes it, every value checked against its column.
 *
 * @param values by column; {@code null} clears
 * @param children rows to be created along with it
 */
public record Payload(SequencedMap<String, Object> values, Map<Collection, List<Payload>> children) {
    public Payload {
        values = new LinkedHashMap<>(values);
        children = new LinkedHashMap<>(children);
    }
}
