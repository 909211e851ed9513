package io.commercebridge.platform.settings;

/** A bean that knows which settings its function needs; asked once, at start, before the first event. */
@FunctionalInterface
public interface SettingsCheck {

    /** Reports every setting that is missing or malformed. */
    void check(Settings settings);
}
