package io.commercebridge.platform.commerce.odata;

import static java.util.Objects.requireNonNull;

/** One item: its set and its integration key. */
public record EntityRef(EntitySet set, IntegrationKey key) {

    public EntityRef {
        requireNonNull(set, "set");
        requireNonNull(key, "key");
    }

    /** The encoded path below the Integration API. */
    public String path() {
        return set.path() + "(" + key.inAddress() + ")";
    }

    /** As a batch addresses it, below the integration object. */
    public String pathInBatch() {
        return set.name() + "(" + key.inAddress() + ")";
    }
}
