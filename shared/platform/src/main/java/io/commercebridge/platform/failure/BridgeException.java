package io.commercebridge.platform.failure;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A failure that knows its category and what an operator can do about it. Thrown anywhere, caught by FlowRunner only.
 *
 * <p>The message is written for a person at night: what and where, without personal data.
 */
public class BridgeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Category category;
    private final String remedy;

    public BridgeException(Category category, String message, String remedy, @Nullable Throwable cause) {
        super(message, cause);
        this.category = requireNonNull(category, "category");
        this.remedy = requireNonNull(remedy, "remedy");
    }

    /** A refusal that no retry can change. */
    public static BridgeException refused(String message, String remedy) {
        return new BridgeException(Category.PERMANENT, message, remedy, null);
    }

    public Category category() {
        return category;
    }

    /** What to do about it, one sentence. */
    public String remedy() {
        return remedy;
    }
}
