package io.commercebridge.platform.commerce.odata;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * One write inside a change set.
 *
 * @param path below the integration object, encoded
 * @param postPersistHook what SAP runs on the item after it is saved, within the transaction, for example {@code
 *     model://<script>} (header {@code Post-Persist-Hook})
 */
public record Change(String verb, String path, Optional<ObjectNode> body, Optional<String> postPersistHook) {

    public Change {
        requireNonNull(verb, "verb");
        requireNonNull(path, "path");
        requireNonNull(body, "body");
        requireNonNull(postPersistHook, "postPersistHook");
    }

    private Change(String verb, String path, Optional<ObjectNode> body) {
        this(verb, path, body, Optional.empty());
    }

    /** Creates or updates an item, found by its unique attributes. */
    public static Change upsert(EntitySet set, ObjectNode body) {
        return new Change("POST", set.name(), Optional.of(body));
    }

    /** Updates an item that must exist. */
    public static Change patch(EntityRef item, ObjectNode body) {
        return new Change("PATCH", item.pathInBatch(), Optional.of(body));
    }

    /** Removes an item that must exist: its absence fails the change set. */
    public static Change delete(EntityRef item) {
        return new Change("DELETE", item.pathInBatch(), Optional.empty());
    }

    /** The same write, after which SAP runs this hook. */
    public Change followedBy(String hook) {
        return new Change(verb, path, body, Optional.of(hook));
    }
}
