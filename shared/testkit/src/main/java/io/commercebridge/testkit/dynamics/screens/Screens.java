package io.commercebridge.testkit.dynamics.screens;

import com.fasterxml.jackson.databind.JsonNode;
import io.commercebridge.testkit.dynamics.store.Ref;
import io.commercebridge.testkit.dynamics.store.Row;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What every screen of the organization can do with rows. */
public interface Screens {
    /** Creates a row; its id is generated unless the primary key is given. */
    UUID insert(String table, Map<String, ?> columns);

    /** Writes the given columns; {@code null} clears one. */
    void update(String table, UUID id, Map<String, ?> columns);

    /** Deletes a row. */
    void delete(String table, UUID id);

    /** The row as it is now. */
    Row read(String table, UUID id);

    /** The rows of a table whose lookup points to a row, in order of creation. */
    List<Row> related(String table, String lookup, UUID id);

    /** Writes columns that are read-only to callers, as the platform's own jobs do. */
    void compute(String table, UUID id, Map<String, ?> columns);

    /** Sets state and status by the SetState message, as buttons such as Submit or Put on Hold do. */
    void setState(String table, UUID id, int state, int status);

    /**
     * Runs a message by its path below the service root, for example {@code CancelSalesOrder} or
     * {@code salesorders/Microsoft.Dynamics.CRM.FulfillSalesOrder}, with its parameters as for JSON.
     *
     * @return the answer's body, missing if there is none
     */
    JsonNode action(String path, Map<String, ?> parameters);

    /** Adds a note with a file to any row. */
    default UUID attach(Ref row, String fileName, String mimeType, byte[] content) {
        return insert(
                "annotation",
                Map.of(
                        "objectid",
                        row,
                        "subject",
                        fileName,
                        "filename",
                        fileName,
                        "mimetype",
                        mimeType,
                        "documentbody",
                        Base64.getEncoder().encodeToString(content)));
    }
}
