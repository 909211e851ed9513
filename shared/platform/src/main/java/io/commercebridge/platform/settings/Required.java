package io.commercebridge.platform.settings;

import java.net.URI;
import java.util.Optional;

/** Checks settings at first use, because a function that never calls a system need not be configured for it. */
public final class Required {
    private Required() {}

    /**
     * The value of a setting.
     *
     * @param variable the environment variable to name in the message
     * @throws InvalidSettingsException if it is not set
     */
    public static <T> T value(Optional<T> setting, String variable) {
        return setting.orElseThrow(() -> new InvalidSettingsException(variable + " is missing"));
    }

    /** An absolute http or https address, without a slash at its end. */
    public static URI url(Optional<URI> setting, String variable) {
        URI url = value(setting, variable);
        boolean http = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
        if (!http || url.getHost() == null || url.getRawQuery() != null) {
            throw new InvalidSettingsException(variable + " must be an absolute http(s) URL without a query");
        }
        String text = url.toString();
        return text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : url;
    }
}
