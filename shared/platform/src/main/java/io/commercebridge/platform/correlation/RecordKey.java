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

    /**
     * Reads a partition key.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static RecordKey parse(String pk) {
        String[] parts = pk.split("#", 3);
        if (parts.length != 3) {
            throw new IllegalArgumentException("'" + pk + "' is not of the form flow#system#key");
        }
        return new RecordKey(parts[0], Side.of(parts[1]), parts[2]);
    }

    /** The same record's counterpart on the other side. */
    public RecordKey opposite(String counterpart) {
        return new RecordKey(flow, system.other(), counterpart);
    }
}
