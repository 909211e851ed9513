package io.commercebridge.intake.about;

import static java.util.Objects.requireNonNull;

/**
 * Where Dynamics keeps shipments, by logical names.
 *
 * @param shipment the table of shipments
 * @param line the table of their lines
 * @param order the column of a shipment that names its sales order
 */
public record ShipmentTables(String shipment, String line, String order) {

    /** Those that come with the bridge. */
    public static final ShipmentTables OURS = new ShipmentTables("cb_shipment", "cb_shipmentline", "cb_salesorderid");

    public ShipmentTables {
        requireNonNull(shipment, "shipment");
        requireNonNull(line, "line");
        requireNonNull(order, "order");
    }
}
