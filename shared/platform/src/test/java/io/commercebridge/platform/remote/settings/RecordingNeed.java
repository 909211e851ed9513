package io.commercebridge.platform.remote.settings;

import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;

/** Stands for a client that the application uses. */
@Singleton
@Unremovable
class RecordingNeed implements NeedsSettings {
    private volatile boolean checked;

    @Override
    public void checkSettings() {
        checked = true;
    }

    boolean wasChecked() {
        return checked;
    }
}
