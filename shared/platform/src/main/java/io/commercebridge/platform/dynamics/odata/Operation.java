package io.commercebridge.platform.dynamics.odata;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * One write to Dataverse.
 *
 * @param path below the API, encoded; {@link RowPath} makes one for a row
 */
public record Operation(Verb verb, String path, Optional<ObjectNode> body, Precondition precondition) {

    /** The HTTP verb. */
    public enum Verb {
        POST,
        PATCH,
        DELETE
    }

    public Operation {
        requireNonNull(verb, "verb");
        requireNonNull(path, "path");
        requireNonNull(body, "body");
        requireNonNull(precondition, "precondition");
    }

    /** Creates the row or updates the columns given. Key columns stay out of the body. */
    public static Operation upsert(String rowPath, ObjectNode columns) {
        return new Operation(Verb.PATCH, rowPath, Optional.of(columns), Precondition.NONE);
    }

    /** Updates the columns given; 404 if the row does not exist. */
    public static Operation update(String rowPath, ObjectNode columns) {
        return new Operation(Verb.PATCH, rowPath, Optional.of(columns), Precondition.MUST_EXIST);
    }

    /**
     * Creates the row under the id in its path; 412 if it exists. Sent as a conditional PATCH and not as a POST, because a
     * repeated POST makes a twin. After a lost answer the 412 may come from our own first try.
     */
    public static Operation create(String rowPath, ObjectNode columns) {
        return new Operation(Verb.PATCH, rowPath, Optional.of(columns), Precondition.MUST_NOT_EXIST);
    }

    /** Removes the row. Sent alone, it need not exist; in a change set its absence fails the set. */
    public static Operation delete(String rowPath) {
        return new Operation(Verb.DELETE, rowPath, Optional.empty(), Precondition.NONE);
    }

    /**
     * Calls an action, for example {@code CancelSalesOrder}, or bound to a row {@code salesorders(<id>)/Microsoft.Dynamics.CRM.…}.
     * It is repeated after a lost answer, so it should be one that does no harm the second time.
     */
    public static Operation action(String path, ObjectNode parameters) {
        return new Operation(Verb.POST, path, Optional.of(parameters), Precondition.NONE);
    }

    /** The same operation under this condition. */
    public Operation when(Precondition condition) {
        return new Operation(verb, path, body, condition);
    }

    @Override
    public String toString() {
        return verb + " " + path;
    }
}
