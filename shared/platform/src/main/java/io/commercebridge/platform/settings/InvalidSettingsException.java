package io.commercebridge.platform.settings;

/** The function cannot start with the settings that it was given. The message is one line that names each variable. */
public final class InvalidSettingsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InvalidSettingsException(String message) {
        super(message);
    }
}
