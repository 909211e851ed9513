package io.commercebridge.platform.dynamics.odata;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What must be so for a write to take effect; otherwise Dataverse answers 412, or 404 for a row that is not there.
 *
 * @param ifMatch {@code *} for any version, or the row's ETag
 * @param ifNoneMatch {@code *} for a row that must not exist
 */
public record Precondition(Optional<String> ifMatch, Optional<String> ifNoneMatch) {
    /** Write in any case. */
    public static final Precondition NONE = new Precondition(Optional.empty(), Optional.empty());

    /** The row is there: update only. */
    public static final Precondition MUST_EXIST = new Precondition(Optional.of("*"), Optional.empty());

    /** The row is not there: create only. */
    public static final Precondition MUST_NOT_EXIST = new Precondition(Optional.empty(), Optional.of("*"));

    public Precondition {
        requireNonNull(ifMatch, "ifMatch");
        requireNonNull(ifNoneMatch, "ifNoneMatch");
    }

    /** Nobody has written the row since it was read with this ETag. */
    public static Precondition unchanged(String etag) {
        return new Precondition(Optional.of(etag), Optional.empty());
    }
}
