package io.commercebridge.commands.match.file;

import static java.util.Objects.requireNonNull;

/**
 * A pair that a human has accepted.
 *
 * @param line where it stands in the file, for messages that name nobody
 */
public record Accepted(int line, Kind kind, String dynamicsId, String commerceKey) {

    public Accepted {
        requireNonNull(kind, "kind");
        requireNonNull(dynamicsId, "dynamicsId");
        requireNonNull(commerceKey, "commerceKey");
    }
}
