package io.commercebridge.intake.sender;

import io.commercebridge.platform.security.Secret;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The settings as the configuration would hand them over; an empty text is a variable that is not set. */
public record TestingWebhookConfig(String users, String keys, String secrets) implements WebhookConfig {

    /** A current and a previous value for each sender. */
    public static TestingWebhookConfig standard() {
        return new TestingWebhookConfig(
                "sap:current,sap:previous:with colon",
                "key-current,key-previous",
                "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYX,whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
    }

    @Override
    public Commerce commerce() {
        return () -> split(users);
    }

    @Override
    public Dynamics dynamics() {
        return () -> split(keys);
    }

    @Override
    public Plugin plugin() {
        return () -> split(secrets);
    }

    private static Optional<List<Secret>> split(String text) {
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Arrays.stream(text.split(",", -1)).map(Secret::new).toList());
    }
}
