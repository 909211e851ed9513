package io.commercebridge.fulfilment;

import io.commercebridge.fulfilment.source.ColumnNames;
import io.commercebridge.fulfilment.source.ShipmentTables;
import io.commercebridge.fulfilment.source.ShipmentTables.Table;
import io.commercebridge.mapping.code.CodeTable;
import io.commercebridge.mapping.fulfilment.FulfilmentCodes;

/** What the settings mean. */
final class FulfilmentSettings {
    private static final String PREFIX = "BRIDGE_FULFILMENT_";

    private FulfilmentSettings() {}

    static FulfilmentCodes codes(FulfilmentConfig config) {
        return new FulfilmentCodes(
                CodeTable.parse("milestones", config.milestones()),
                CodeTable.parse("consignment statuses", config.statuses()));
    }

    static ShipmentTables tables(FulfilmentConfig config) {
        return new ShipmentTables(
                new Table(
                        config.shipmentTable(),
                        config.shipmentSet(),
                        ShipmentTables.SHIPMENT_COLUMNS.with(
                                PREFIX + "SHIPMENT_COLUMNS",
                                config.shipmentColumns().orElse(""))),
                new Table(
                        config.lineTable(),
                        config.lineSet(),
                        ShipmentTables.LINE_COLUMNS.with(
                                PREFIX + "LINE_COLUMNS", config.lineColumns().orElse(""))),
                config.orderColumn());
    }

    static ColumnNames orderColumns(FulfilmentConfig config) {
        return ShipmentTables.ORDER_COLUMNS.with(
                PREFIX + "ORDER_COLUMNS", config.orderColumns().orElse(""));
    }
}
