package io.commercebridge.platform.settings;

import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;

/** Stands for a client that the application uses. */
@Singleton
@Unremovable
class RecordingCheck implements SettingsCheck {
    private volatile boolean checked;

    @Override
    public void check(Settings settings) {
        checked = true;
    }

    boolean wasChecked() {
        return checked;
    }
}
