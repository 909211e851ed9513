package io.commercebridge.intake.sender;

import io.commercebridge.platform.failure.BridgeException;
import io.commercebridge.platform.failure.Category;
import io.commercebridge.platform.security.Secret;
import io.commercebridge.platform.security.Secrets;
import io.commercebridge.platform.security.StandardWebhooks;
import io.commercebridge.platform.settings.Settings;
import io.commercebridge.platform.settings.SettingsCheck;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What senders must know, revealed for each request so that a rotated value counts within minutes. */
@Singleton
public class Credentials implements SettingsCheck {
    private static final String USERS = "bridge.webhook.commerce.users";
    private static final String KEYS = "bridge.webhook.dynamics.keys";
    private static final String SECRETS = "bridge.webhook.plugin.secrets";

    private final WebhookConfig config;
    private final Secrets secrets;

    public Credentials(WebhookConfig config, Secrets secrets) {
        this.config = config;
        this.secrets = secrets;
    }

    List<String> commerceUsers() {
        return revealed(USERS, config.commerce().users(), Credentials::isPair);
    }

    List<String> dynamicsKeys() {
        return revealed(KEYS, config.dynamics().keys(), key -> true);
    }

    /** Empty where no plug-in is expected. */
    List<String> pluginSecrets() {
        return config.plugin().secrets().isEmpty()
                ? List.of()
                : revealed(SECRETS, config.plugin().secrets(), StandardWebhooks::wellFormed);
    }

    @Override
    public void check(Settings settings) {
        settings.required(USERS, config.commerce().users(), "user:password pairs that SAP Commerce sends");
        settings.required(KEYS, config.dynamics().keys(), "values that Dataverse sends in the header x-bridge-key");
        if (!plain(config.commerce().users()).allMatch(Credentials::isPair)) {
            settings.malformed(USERS, "user:password, several parted by commas");
        }
        if (!plain(config.plugin().secrets()).allMatch(StandardWebhooks::wellFormed)) {
            settings.malformed(SECRETS, "whsec_<base64 of 16 bytes or more>, several parted by commas");
        }
    }

    /** The values that can be checked without asking the secret store, which is not contacted at start. */
    private static Stream<String> plain(Optional<List<Secret>> configured) {
        return configured.orElse(List.of()).stream()
                .map(Secret::reference)
                .filter(value -> !value.startsWith("secretsmanager:"));
    }

    private List<String> revealed(String property, Optional<List<Secret>> configured, Predicate<String> usable) {
        List<String> values = configured.orElse(List.of()).stream()
                .flatMap(secret -> values(secret).stream())
                .map(String::strip)
                .filter(value -> !value.isEmpty() && usable.test(value))
                .toList();
        if (values.isEmpty()) {
            throw new BridgeException(
                    Category.TRANSIENT,
                    Settings.variable(property) + " holds no usable value",
                    "Correct the secret that the variable refers to.",
                    null);
        }
        return values;
    }

    // Only what a reference stands for is split: the configuration has split plain values already.
    private List<String> values(Secret secret) {
        String value = secrets.reveal(secret);
        return value.equals(secret.reference()) ? List.of(value) : Arrays.asList(value.split(",", -1));
    }

    private static boolean isPair(String value) {
        int colon = value.indexOf(':');
        return colon > 0 && colon < value.length() - 1;
    }
}
