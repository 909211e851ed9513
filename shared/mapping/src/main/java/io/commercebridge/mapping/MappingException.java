package io.commercebridge.mapping;

import static java.util.Objects.requireNonNull;

/** A record that must not be carried over as it is. The message names what and where; the remedy what to do about it. */
public final class MappingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String remedy;

    public MappingException(String message, String remedy) {
        super(message);
        this.remedy = requireNonNull(remedy, "remedy");
    }

    public String remedy() {
        return remedy;
    }
}
