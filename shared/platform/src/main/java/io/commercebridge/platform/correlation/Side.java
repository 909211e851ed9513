package io.commercebridge.platform.correlation;

/** One of the two systems. */
public enum Side {
    COMMERCE("commerce"),
    DYNAMICS("dynamics");

    private final String id;

    Side(String id) {
        this.id = id;
    }

    /** As written in keys, logs and metrics. */
    public String id() {
        return id;
    }

    public Side other() {
        return this == COMMERCE ? DYNAMICS : COMMERCE;
    }
}
