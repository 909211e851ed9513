package io.commercebridge.commands;

import io.commercebridge.platform.correlation.CorrelationIndex;
import io.commercebridge.platform.correlation.Correlations;
import io.commercebridge.platform.settings.Settings;
import io.commercebridge.platform.settings.SettingsCheck;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What commands share besides the clients of both systems. */
@Singleton
final class CommandSetUp implements SettingsCheck {
    private static final String TABLE = "bridge.correlations.table";

    private final Config config;

    CommandSetUp(Config config) {
        this.config = config;
    }

    @Produces
    @Singleton
    Correlations correlations(DynamoDbClient dynamoDb) {
        return new Correlations(dynamoDb, config.getValue(TABLE, String.class));
    }

    @Produces
    @Singleton
    CorrelationIndex index(DynamoDbClient dynamoDb) {
        return new CorrelationIndex(dynamoDb, config.getValue(TABLE, String.class));
    }

    @Override
    public void check(Settings settings) {
        settings.required(TABLE, config.getOptionalValue(TABLE, String.class), "name of the correlations table");
    }
}
