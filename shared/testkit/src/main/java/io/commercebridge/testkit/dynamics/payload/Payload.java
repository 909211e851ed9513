package io.commercebridge.testkit.dynamics.payload;

import io.commercebridge.testkit.dynamics.records.Refusal;
import io.commercebridge.testkit.dynamics.schema.Association;
import io.commercebridge.testkit.dynamics.schema.Collection;
import io.commercebridge.testkit.dynamics.store.Ref;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * A row as a request body describes it, every value checked against its column.
 *
 * @param values by column; {@code null} clears
 * @param children rows to be created along with it
 * @param links rows that it shall be linked with
 */
public record Payload(
        SequencedMap<String, Object> values,
        Map<Collection, List<Payload>> children,
        Map<Association, List<Ref>> links) {
    public Payload {
        values = new LinkedHashMap<>(values);
        children = new LinkedHashMap<>(children);
        links = new LinkedHashMap<>(links);
    }

    /** Refuses what only a new row can bring along; parties of an activity are one of its values. */
    public void requireNothingNew() {
        boolean onlyParties = children.keySet().stream()
                .allMatch(collection -> collection.table().equals("activityparty"));
        if (!onlyParties || !links.isEmpty()) {
            throw Refusal.payload("an update cannot create or link related rows");
        }
    }
}
