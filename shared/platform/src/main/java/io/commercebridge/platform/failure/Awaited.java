package io.commercebridge.platform.failure;

import static java.util.Objects.requireNonNull;

/**
 * A record that something waits for, named as both sides know it.
 *
 * @param kind the Dataverse table, for example {@code account}
 * @param key its business key, for example {@code C-4711}
 */
public record Awaited(String kind, String key) {

    public Awaited {
        requireNonNull(kind, "kind");
        requireNonNull(key, "key");
    }

    @Override
    public String toString() {
        return kind + " " + key;
    }
}
