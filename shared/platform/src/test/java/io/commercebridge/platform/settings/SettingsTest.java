package io.commercebridge.platform.settings;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class SettingsTest {
    private final Settings settings = new Settings();

    @Test
    void namesEveryVariableThatIsMissingOrMalformedInOneLine() {
        settings.required("bridge.commerce.client-id", Optional.empty(), "the OAuth client");
        settings.requiredUrl("bridge.commerce.url", Optional.of("canary:secret"), "where SAP Commerce is");
        settings.requiredUrl("bridge.dynamics.url", Optional.empty(), "where Dynamics is");

        assertThatThrownBy(settings::stopIfWrong)
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessage("BRIDGE_COMMERCE_CLIENT_ID is missing: the OAuth client; "
                        + "BRIDGE_COMMERCE_URL is malformed: expected an address that starts with https:// or http://; "
                        + "BRIDGE_DYNAMICS_URL is missing: where Dynamics is");
    }

    @Test
    void startsWhenAllIsThere() {
        settings.required("bridge.correlations.table", Optional.of("correlations"), "the table");
        settings.requiredUrl("bridge.commerce.url", Optional.of("https://shop.example"), "where SAP Commerce is");

        assertThatCode(settings::stopIfWrong).doesNotThrowAnyException();
    }
}
