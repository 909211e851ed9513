package io.commercebridge.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.commercebridge.platform.commerce.CommerceClient;
import io.commercebridge.platform.commerce.CommerceConfig;
import io.commercebridge.platform.dynamics.DynamicsClient;
import io.commercebridge.platform.dynamics.DynamicsConfig;
import io.commercebridge.platform.security.Secret;
import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The application under test has none of the remote systems' settings, as intake has none. */
@QuarkusTest
class StartCheckTest {
    @Inject
    CommerceConfig commerce;

    @Inject
    DynamicsConfig dynamics;

    @Test
    void anApplicationThatUsesNoClientStartsWithoutTheirSettings() {
        assertThat(Arc.container().select(CommerceClient.class).isUnsatisfied()).isTrue();
        assertThat(Arc.container().select(DynamicsClient.class).isUnsatisfied()).isTrue();
        assertThat(commerce.url()).isEmpty();
    }

    @Test
    void whatTheApplicationUsesIsCheckedAtStart() {
        assertThat(Arc.container().instance(RecordingCheck.class).get().wasChecked())
                .isTrue();
    }

    @Test
    void aClientWithoutSettingsNamesTheVariableThatIsMissing() {
        assertThatExceptionOfType(InvalidSettingsException.class)
                .isThrownBy(() -> new CommerceClient(commerce, Secret::reference, Clock.systemUTC()))
                .withMessage("BRIDGE_COMMERCE_URL is missing");
        assertThatExceptionOfType(InvalidSettingsException.class)
                .isThrownBy(() -> new DynamicsClient(dynamics, Secret::reference, Clock.systemUTC()))
                .withMessage("BRIDGE_DYNAMICS_URL is missing");
    }

    @Test
    void anAddressMustBeComplete() {
        assertThatExceptionOfType(InvalidSettingsException.class)
                .isThrownBy(() -> Required.url(Optional.of(URI.create("shop.example/x")), "BRIDGE_COMMERCE_URL"))
                .withMessage("BRIDGE_COMMERCE_URL must be an absolute http(s) URL without a query");
        assertThat(Required.url(Optional.of(URI.create("https://shop.example/")), "X"))
                .isEqualTo(URI.create("https://shop.example"));
    }

    @Test
    void everyOtherSettingHasADefault() {
        assertThat(commerce.catalog() + "/" + commerce.catalogVersion()).isEqualTo("Default/Staged");
        assertThat(dynamics.totalTimeout()).isEqualTo(Duration.ofSeconds(15));
        assertThat(dynamics.applicationUser()).isEmpty();
    }
}
