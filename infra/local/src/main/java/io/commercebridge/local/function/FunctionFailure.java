package io.commercebridge.local.function;

/** An invocation that brought no answer. */
public final class FunctionFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why there is no answer. */
    public enum Kind {
        /** The function's own exception; the instance lives on. */
        ERROR,
        /** No answer within the time limit; the instance is gone. */
        TIMEOUT,
        /** The instance could not be started, or its process ended. */
        CRASH
    }

    private final Kind kind;

    public FunctionFailure(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public FunctionFailure(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
