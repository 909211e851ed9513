package io.commercebridge.platform.flow;

/** How an event ends; there is no other way. */
public enum Outcome {
    /** The other side has been written. */
    DELIVERED("delivered"),
    /** This very event has been handled before. */
    DUPLICATE("duplicate"),
    /** A newer version of the record has been handled before. */
    STALE("stale"),
    /** Our own write coming back. */
    ECHO("echo"),
    /** Nothing that this flow maps has changed. */
    UNCHANGED("unchanged"),
    /** Not for this flow, for the reason given. */
    IGNORED("ignored"),
    /** Kept with reason and remedy, to be replayed or discarded. */
    PARKED("parked");

    private final String id;

    Outcome(String id) {
        this.id = id;
    }

    /** As written in records, logs and metrics. */
    public String id() {
        return id;
    }
}
