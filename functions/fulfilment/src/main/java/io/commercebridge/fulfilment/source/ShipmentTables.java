package io.commercebridge.fulfilment.source;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The tables in which Dynamics keeps shipments, by default those of {@code infra/dynamics}.
 *
 * @param orderColumn lookup of a shipment to its sales order
 */
public record ShipmentTables(Table shipment, Table line, String orderColumn) {
    static final String NAME = "name";
    static final String MILESTONE = "milestone";
    static final String TRACKING_NUMBER = "trackingNumber";
    static final String CARRIER = "carrier";
    static final String EXPECTED = "expected";
    static final String SHIPPED = "shipped";
    static final String DELIVERED = "delivered";
    static final String SHIPMENT = "shipment";
    static final String ORDER_LINE = "orderLine";
    static final String QUANTITY = "quantity";

    /** Columns of a shipment. */
    public static final ColumnNames SHIPMENT_COLUMNS = names(
            NAME, "cb_name",
            MILESTONE, "cb_milestone",
            TRACKING_NUMBER, "cb_trackingnumber",
            CARRIER, "cb_carrier",
            EXPECTED, "cb_expectedon",
            SHIPPED, "cb_shippedon",
            DELIVERED, "cb_deliveredon");

    /** Columns of a line of a shipment; the first two are lookups. */
    public static final ColumnNames LINE_COLUMNS = names(
            SHIPMENT, "cb_shipmentid",
            ORDER_LINE, "cb_salesorderdetailid",
            QUANTITY, "cb_quantity");

    /** Columns of a sales order. */
    public static final ColumnNames ORDER_COLUMNS = names(
            MILESTONE, "cb_milestone",
            TRACKING_NUMBER, "cb_trackingnumber",
            CARRIER, "cb_carrier",
            EXPECTED, "cb_expectedon",
            SHIPPED, "datefulfilled",
            DELIVERED, "cb_deliveredon");

    /** A table: its logical name, the name of its set, and its columns. The id's column is the name with {@code id}. */
    public record Table(String name, String entitySet, ColumnNames columns) {
        public Table {
            requireNonNull(name, "name");
            requireNonNull(entitySet, "entitySet");
            requireNonNull(columns, "columns");
        }

        String idColumn() {
            return name + "id";
        }
    }

    public ShipmentTables {
        requireNonNull(shipment, "shipment");
        requireNonNull(line, "line");
        requireNonNull(orderColumn, "orderColumn");
    }

    private static ColumnNames names(String... pairs) {
        Map<String, String> names = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            names.put(pairs[i], pairs[i + 1]);
        }
        return new ColumnNames(names);
    }

    /** The lookup of a line to its shipment. */
    public String shipmentColumn() {
        return line.columns().find(SHIPMENT).orElseThrow();
    }
}
