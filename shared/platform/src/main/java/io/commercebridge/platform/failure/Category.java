package io.commercebridge.platform.failure;

/** What must happen next to an event that failed. */
public enum Category {
    /** Passing trouble (5xx, 429, time-out, throttling): try again, first here, then through the queue. */
    TRANSIENT,
    /** A record that this one refers to is not there yet: try later, then park until it arrives. */
    WAITING,
    /** Trying again cannot help (validation, mapping, privilege): park at once. */
    PERMANENT,
    /** The message itself cannot be read: park at once. */
    POISON
}
