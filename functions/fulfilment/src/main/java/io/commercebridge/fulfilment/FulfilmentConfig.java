package io.commercebridge.fulfilment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;
import java.util.UUID;

/** What a customer decides about fulfilment; variables {@code BRIDGE_FULFILMENT_…}. */
@ConfigMapping(prefix = "bridge.fulfilment")
interface FulfilmentConfig {

    /** Milestone in Dynamics, or as a notification calls it → picked, packed, shipped, delivered, backordered or cancelled. */
    @WithDefault("1=picked,2=packed,3=shipped,4=delivered,5=backordered,6=cancelled")
    String milestones();

    /** Milestone → status of the consignment. */
    @WithDefault("picked=PICKPACK,packed=READY_FOR_SHIPPING,shipped=SHIPPED,delivered=DELIVERY_COMPLETED,"
            + "backordered=WAITING,cancelled=CANCELLED")
    String statuses();

    /** Shipping method of the sales order → carrier, where neither shipment nor order names one. */
    @WithDefault("*=omit")
    String carriers();

    /** Logical name of the table of shipments. */
    @WithDefault("cb_shipment")
    String shipmentTable();

    /** Name of its set. */
    @WithDefault("cb_shipments")
    String shipmentSet();

    /** The lookup of a shipment to its sales order. */
    @WithDefault("cb_salesorderid")
    String orderColumn();

    /** Columns of a shipment that are called otherwise than ours, {@code meaning=column}; {@code none} for one that it lacks. */
    Optional<String> shipmentColumns();

    /** Logical name of the table of a shipment's lines. */
    @WithDefault("cb_shipmentline")
    String lineTable();

    /** Name of its set. */
    @WithDefault("cb_shipmentlines")
    String lineSet();

    /** Columns of a line that are called otherwise than ours. */
    Optional<String> lineColumns();

    /** Columns of a sales order that are called otherwise than ours. */
    Optional<String> orderColumns();

    /** Namespace of the name-based row ids; by default the organisation's, from its URL. */
    Optional<UUID> namespace();
}
