package io.commercebridge.intake.http;

/** The request is answered with this status and one line; nothing was queued. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    private Refusal(int status, String message) {
        super(message);
        this.status = status;
    }

    /** 400: what is wrong and where, without values. */
    public static Refusal malformed(String message) {
        return new Refusal(400, message);
    }

    /** 401, always with the same words. */
    public static Refusal unauthenticated() {
        return new Refusal(401, "not authenticated");
    }

    public static Refusal tooLarge(String message) {
        return new Refusal(413, message);
    }

    public int status() {
        return status;
    }
}
