package io.commercebridge.testkit.dynamics.records;

import io.commercebridge.testkit.dynamics.store.Ref;

/** A request that Dataverse refuses, as it answers it: HTTP status, error code and message. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final String code;

    public Refusal(int status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    /** A payload that does not fit the model. */
    public static Refusal payload(String message) {
        return new Refusal(400, "0x80048d19", "Error identified in Payload provided by the user: " + message);
    }

    /** What a rule of the application, or a plug-in, refuses. */
    public static Refusal rule(String message) {
        return new Refusal(400, "0x80040265", message);
    }

    /** A value that the platform itself insists on. */
    public static Refusal argument(String message) {
        return new Refusal(400, "0x80040203", message);
    }

    /** A URL that names nothing. */
    public static Refusal segment(String segment) {
        return new Refusal(404, "0x8006088a", "Resource not found for the segment '" + segment + "'.");
    }

    public static Refusal missing(Ref row) {
        return missing(row.table(), row.id().toString());
    }

    public static Refusal missing(String table, String id) {
        return new Refusal(404, "0x80040217", table + " With Id = " + id + " Does Not Exist");
    }

    /** No row has these alternate key values. */
    public static Refusal missingByKey(String table) {
        return new Refusal(
                404, "0x80060891", "A record with the specified key values does not exist in " + table + " entity");
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }
}
