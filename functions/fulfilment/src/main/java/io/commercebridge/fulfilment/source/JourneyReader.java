package io.commercebridge.fulfilment.source;

import io.commercebridge.mapping.fulfilment.Journey;
import io.commercebridge.platform.dynamics.rows.RowView;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads what a row tells of a shipment's way. */
record JourneyReader(ColumnNames columns) {

    /** @param otherwise the carrier, where the row names none */
    Journey of(RowView row, Supplier<Optional<String>> otherwise) {
        return new Journey(
                columns.find(ShipmentTables.TRACKING_NUMBER).flatMap(row::text),
                columns.find(ShipmentTables.CARRIER).flatMap(row::text).or(otherwise),
                columns.find(ShipmentTables.EXPECTED).flatMap(row::moment),
                columns.find(ShipmentTables.SHIPPED).flatMap(row::moment),
                columns.find(ShipmentTables.DELIVERED).flatMap(row::moment));
    }

    Optional<Integer> milestone(RowView row) {
        return columns.find(ShipmentTables.MILESTONE).flatMap(row::choice);
    }
}
