package io.commercebridge.commands;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * Hands the AWS SDK the variables of its own that stand in a {@code .env} file: Quarkus reads that file, the SDK does not. Real
 * variables win.
 */
@Singleton
final class AwsSettings {
    private static final Map<String, String> PROPERTIES = Map.of(
            "AWS_REGION", "aws.region",
            "AWS_PROFILE", "aws.profile",
            "AWS_ACCESS_KEY_ID", "aws.accessKeyId",
            "AWS_SECRET_ACCESS_KEY", "aws.secretAccessKey",
            "AWS_SESSION_TOKEN", "aws.sessionToken",
            "AWS_ENDPOINT_URL", "aws.endpointUrl",
            "AWS_ENDPOINT_URL_DYNAMODB", "aws.endpointUrlDynamoDb",
            "AWS_ENDPOINT_URL_SQS", "aws.endpointUrlSqs");

    private final Config config;

    AwsSettings(Config config) {
        this.config = config;
    }

    void onStart(@Observes @Priority(0) StartupEvent event) {
        PROPERTIES.forEach((variable, property) -> {
            boolean known = System.getProperty(property) != null || System.getenv(variable) != null;
            Optional<String> value = known ? Optional.empty() : config.getOptionalValue(variable, String.class);
            value.ifPresent(text -> System.setProperty(property, text));
        });
    }
}
