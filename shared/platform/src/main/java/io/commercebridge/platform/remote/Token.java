package io.commercebridge.platform.remote;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;

/**
 * An access token. Its value is never printed.
 *
 * @param issued when it was received
 * @param expires when the remote system stops to accept it
 */
public record Token(String value, Instant issued, Instant expires) {
    private static final Duration SKEW = Duration.ofSeconds(60);

    public Token {
        requireNonNull(value, "value");
        requireNonNull(issued, "issued");
        requireNonNull(expires, "expires");
    }

    /**
     * Whether it may still be sent: until a minute before it expires, or half of its life if that is shorter, because SAP
     * hands out the same token again until its last second.
     */
    public boolean usable(Instant now) {
        Duration half = Duration.between(issued, expires).dividedBy(2);
        return now.isBefore(expires.minus(half.compareTo(SKEW) < 0 ? half : SKEW));
    }

    @Override
    public String toString() {
        return "Token[***, expires=" + expires + "]";
    }
}
