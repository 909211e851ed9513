package io.commercebridge.platform.remote.settings;

import io.quarkus.arc.Arc;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Stops a function at start when a setting is missing that a bean of <em>this</em> function needs.
 *
 * <p>Every setting of the platform is optional to the configuration, since intake needs none of the remote systems'.
 * Quarkus removes beans that nothing injects; whatever {@link NeedsSettings} bean is left is needed, and is created here.
 * It is looked up dynamically, because an injection point would keep all of them.
 */
@Singleton
class SettingsAtStart {

    void check(@Observes StartupEvent start) {
        Arc.container().select(NeedsSettings.class).forEach(NeedsSettings::checkSettings);
    }
}
