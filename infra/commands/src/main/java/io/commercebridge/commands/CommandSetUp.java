package io.commercebridge.commands;

import io.commercebridge.platform.correlation.Correlations;
import io.commercebridge.platform.settings.Settings;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What commands share besides the clients of both systems. */
final class CommandSetUp {

    @Produces
    @Singleton
    Correlations correlations(DynamoDbClient dynamoDb, Config config) {
        Settings settings = new Settings();
        String table = settings.required(
                        "bridge.correlations.table",
                        config.getOptionalValue("bridge.correlations.table", String.class),
                        "name of the correlations table")
                .orElse("");
        settings.stopIfWrong();
        return new Correlations(dynamoDb, table);
    }
}
