package io.commercebridge.platform.settings;

import io.quarkus.arc.Arc;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/**
 * Asks every {@link SettingsCheck} of <em>this</em> function before anything else starts, and stops it if one complains.
 *
 * <p>Quarkus removes beans that nothing injects; whatever check is left is needed. They are looked up dynamically, because
 * an injection point would keep those of other functions as well.
 */
@Singleton
final class StartCheck {
    private static final Logger LOG = Logger.getLogger(StartCheck.class);

    void onStart(@Observes @Priority(1) StartupEvent event) {
        Settings settings = new Settings();
        for (Instance.Handle<SettingsCheck> check :
                Arc.container().select(SettingsCheck.class).handles()) {
            try {
                check.get().check(settings);
            } catch (InvalidSettingsException e) {
                settings.wrong(String.valueOf(e.getMessage()));
            }
        }
        settings.problems().forEach(LOG::fatal);
        settings.stopIfWrong();
    }
}
