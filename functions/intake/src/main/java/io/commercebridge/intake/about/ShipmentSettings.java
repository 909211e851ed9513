package io.commercebridge.intake.about;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;

/**
 * The settings {@code BRIDGE_FULFILMENT_…} that intake shares with the flow. Not a mapping, which would refuse all others of
 * the flow where functions share their settings.
 */
final class ShipmentSettings {
    private final Config config;

    ShipmentSettings(Config config) {
        this.config = config;
    }

    @Produces
    @Singleton
    ShipmentTables tables() {
        return new ShipmentTables(
                setting("shipment-table", ShipmentTables.OURS.shipment()),
                setting("line-table", ShipmentTables.OURS.line()),
                setting("order-column", ShipmentTables.OURS.order()));
    }

    private String setting(String name, String ours) {
        return config.getOptionalValue("bridge.fulfilment." + name, String.class)
                .orElse(ours);
    }
}
