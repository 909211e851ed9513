package io.commercebridge.platform.correlation;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.dataverse.Fingerprint;
import java.util.Map;
import java.util.Optional;

/**
 * What a delivery left on the other side.
 *
 * @param counterpart the record's key there
 * @param writtenHash hash of what was written, by which its echo is known; absent where the writer is told otherwise
 * @param state the direction's own memory, for example how far the record has come
 * @param parts fingerprints of the rows of a document, by part
 */
public record Written(
        String counterpart, Optional<String> writtenHash, Optional<String> state, Map<String, Fingerprint> parts) {

    public Written {
        requireNonNull(counterpart, "counterpart");
        requireNonNull(writtenHash, "writtenHash");
        requireNonNull(state, "state");
        parts = Map.copyOf(parts);
    }
}
