package io.commercebridge.platform.correlation;

import static java.util.Objects.requireNonNull;

/**
 * Identifies a record within one flow and direction.
 *
 * @param flow the flow's name, for example {@code orders}
 * @param system where the record lives
 * @param key integration key or Dataverse row id
 */
public record RecordKey(String flow, Side system, String key) {

    public RecordKey {
        requireNonNull(flow, "flow");
        requireNonNull(system, "system");
        requireNonNull(key, "key");
    }

    /** The item's partition key: {@code <flow>#<system>#<key>}. */
    public String pk() {
        return flow + "#" + system.id() + "#" + key;
    }

    /** The same record's counterpart on the other side. */
    public RecordKey opposite(String counterpart) {
        return new RecordKey(flow, system.other(), counterpart);
    }
}
