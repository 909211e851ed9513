package io.commercebridge.platform.settings;

import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import org.jboss.logging.Logger;

/** Asks every {@link SettingsCheck} before anything else starts. */
@Singleton
final class StartCheck {
    private static final Logger LOG = Logger.getLogger(StartCheck.class);

    void onStart(@Observes @Priority(1) StartupEvent event, @All List<SettingsCheck> checks) {
        Settings settings = new Settings();
        checks.forEach(check -> check.check(settings));
        settings.problems().forEach(LOG::fatal);
        settings.stopIfWrong();
    }
}
