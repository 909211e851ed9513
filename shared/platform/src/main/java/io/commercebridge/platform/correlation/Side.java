package io.commercebridge.platform.correlation;

import java.util.Arrays;

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

    /** @throws IllegalArgumentException if there is no such side */
    public static Side of(String id) {
        return Arrays.stream(values())
                .filter(side -> side.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + id + "' is neither commerce nor dynamics"));
    }

    public Side other() {
        return this == COMMERCE ? DYNAMICS : COMMERCE;
    }
}
