package io.commercebridge.platform.remote.settings;

/** A bean that cannot work without settings: created and asked at start wherever a function uses it. */
public interface NeedsSettings {

    /** @throws IllegalStateException with one line that names the variable that is missing or malformed */
    void checkSettings();
}
