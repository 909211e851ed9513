package io.commercebridge.platform.settings;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Collects what is wrong with the settings, so that one start reports all of it. Values are never repeated: they may be
 * secrets.
 *
 * <p>A mapping declares what it needs as {@link Optional} and a {@link SettingsCheck} requires it here, because the
 * framework's own complaint names neither the environment variable nor its purpose.
 */
public final class Settings {
    private final List<String> problems = new ArrayList<>();

    /** The environment variable of a property: {@code bridge.commerce.client-id} is BRIDGE_COMMERCE_CLIENT_ID. */
    public static String variable(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    /**
     * Reports a setting that is absent.
     *
     * @param purpose what it is for, shown behind the variable's name
     */
    public <T> Optional<T> required(String property, Optional<T> value, String purpose) {
        if (value.isEmpty()) {
            problems.add(variable(property) + " is missing: " + purpose);
        }
        return value;
    }

    /** Reports a setting that is absent or not an absolute http(s) address. */
    public void requiredUrl(String property, Optional<String> value, String purpose) {
        required(property, value, purpose)
                .filter(text -> !isUrl(text))
                .ifPresent(_ -> malformed(property, "an address that starts with https:// or http://"));
    }

    /** Reports a setting whose value cannot be used. */
    public void malformed(String property, String expected) {
        problems.add(variable(property) + " is malformed: expected " + expected);
    }

    /** Reports what somebody else found wrong. */
    public void wrong(String problem) {
        problems.add(problem);
    }

    /** What was reported so far, one line each. */
    public List<String> problems() {
        return List.copyOf(problems);
    }

    /** @throws InvalidSettingsException if anything was reported */
    public void stopIfWrong() {
        if (!problems.isEmpty()) {
            throw new InvalidSettingsException(String.join("; ", problems));
        }
    }

    private static boolean isUrl(String text) {
        try {
            URI uri = URI.create(text);
            return uri.getHost() != null && List.of("http", "https").contains(uri.getScheme());
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
