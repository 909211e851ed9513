package io.commercebridge.commands;

/** The command will not do what it was asked for; the message says why and what to do, without personal data. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Refusal(String message) {
        super(message);
    }
}
