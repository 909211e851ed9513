package io.commercebridge.intake.sender;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.platform.security.Secret;
import io.commercebridge.platform.settings.Settings;
import java.util.List;
import org.junit.jupiter.api.Test;

class CredentialsTest {
    private static final String WEBHOOK_SECRET = "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYX";

    @Test
    void i8NamesEveryVariableThatIsMissing() {
        assertThat(problems(new TestingWebhookConfig("", "", "")))
                .containsExactly(
                        "BRIDGE_WEBHOOK_COMMERCE_USERS is missing: user:password pairs that SAP Commerce sends",
                        "BRIDGE_WEBHOOK_DYNAMICS_KEYS is missing: values that Dataverse sends in the header x-bridge-key");
    }

    @Test
    void i8NamesAVariableThatIsMalformedButNotItsValue() {
        assertThat(problems(new TestingWebhookConfig("sap:ok,canary", "k", WEBHOOK_SECRET + ",canary")))
                .containsExactly(
                        "BRIDGE_WEBHOOK_COMMERCE_USERS is malformed: expected user:password, several parted by commas",
                        "BRIDGE_WEBHOOK_PLUGIN_SECRETS is malformed: expected whsec_<base64 of 16 bytes or more>, several"
                                + " parted by commas");
    }

    @Test
    void acceptsReferencesUnseenAndNoSecretForPluginsAtAll() {
        assertThat(problems(new TestingWebhookConfig("secretsmanager:a#u", "secretsmanager:a#k", "")))
                .isEmpty();
    }

    private static List<String> problems(WebhookConfig config) {
        Settings settings = new Settings();
        new Credentials(config, Secret::reference).check(settings);
        return settings.problems();
    }
}
