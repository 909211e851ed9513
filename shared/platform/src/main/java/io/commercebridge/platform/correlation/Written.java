package io.commercebridge.platform.correlation;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.dataverse.Fingerprint;
import java.util.HashMap;
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

    /** The same parts, of which nothing is known to be as it was. */
    Written unsettled() {
        Map<String, Fingerprint> unknown = new HashMap<>(parts);
        unknown.replaceAll((_, _) -> Fingerprint.NOTHING);
        return new Written(counterpart, writtenHash, state, unknown);
    }

    /**
     * What a record's item begins with when its counterpart is delivered first: the state that the delivery has put there,
     * so that the first thing its own side tells is known for an echo, and the first change is told from what it was.
     *
     * @param core hash of what its own side owns, as that side's direction counts it
     * @param state what its own direction would remember, if it remembers something
     * @param parts fingerprints of what its own direction would have written to bring the other side to where it is
     */
    public record Mirror(String core, Optional<String> state, Map<String, Fingerprint> parts) {

        public Mirror {
            requireNonNull(core, "core");
            requireNonNull(state, "state");
            parts = Map.copyOf(parts);
        }

        public Mirror(String core, Map<String, Fingerprint> parts) {
            this(core, Optional.empty(), parts);
        }
    }
}
