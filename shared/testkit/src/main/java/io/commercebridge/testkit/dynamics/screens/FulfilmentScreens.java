package io.commercebridge.testkit.dynamics.screens;

import io.commercebridge.testkit.dynamics.store.Ref;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** What people do with shipments, and with orders that they ship as a whole. */
public interface FulfilmentScreens extends Screens {
    /** How far something is on its way. */
    enum Milestone {
        PICKED,
        PACKED,
        SHIPPED,
        DELIVERED,
        BACKORDERED,
        CANCELLED;

        public int value() {
            return ordinal() + 1;
        }
    }

    /**
     * Opens a shipment that is being picked.
     *
     * @param lines quantity per line of the order
     */
    default UUID openShipment(UUID order, String name, Map<UUID, String> lines) {
        UUID shipment = insert(
                "cb_shipment",
                Map.of(
                        "cb_name",
                        name,
                        "cb_salesorderid",
                        new Ref("salesorder", order),
                        "cb_milestone",
                        Milestone.PICKED.value()));
        lines.forEach((line, quantity) -> pack(shipment, line, quantity));
        return shipment;
    }

    /** Puts some of an order's line into a shipment. */
    default UUID pack(UUID shipment, UUID line, String quantity) {
        return insert(
                "cb_shipmentline",
                Map.of(
                        "cb_shipmentid",
                        new Ref("cb_shipment", shipment),
                        "cb_salesorderdetailid",
                        new Ref("salesorderdetail", line),
                        "cb_quantity",
                        new BigDecimal(quantity)));
    }

    /** Changes how much of a line is in a shipment. */
    default void repack(UUID shipmentLine, String quantity) {
        update("cb_shipmentline", shipmentLine, Map.of("cb_quantity", new BigDecimal(quantity)));
    }

    default void moveShipment(UUID shipment, Milestone to) {
        update("cb_shipment", shipment, Map.of("cb_milestone", to.value()));
    }

    /** Hands a shipment to a carrier. */
    default void ship(UUID shipment, String carrier, String trackingNumber, Instant on) {
        update(
                "cb_shipment",
                shipment,
                Map.of(
                        "cb_milestone",
                        Milestone.SHIPPED.value(),
                        "cb_carrier",
                        carrier,
                        "cb_trackingnumber",
                        trackingNumber,
                        "cb_shippedon",
                        on));
    }

    default void deliver(UUID shipment, Instant on) {
        update("cb_shipment", shipment, Map.of("cb_milestone", Milestone.DELIVERED.value(), "cb_deliveredon", on));
    }

    /** Says when a shipment should arrive. */
    default void expectShipment(UUID shipment, Instant on) {
        update("cb_shipment", shipment, Map.of("cb_expectedon", on));
    }

    default void cancelShipment(UUID shipment) {
        moveShipment(shipment, Milestone.CANCELLED);
    }

    /** Makes a shipment inactive, whatever its milestone. */
    default void deactivateShipment(UUID shipment) {
        setState("cb_shipment", shipment, 1, 2);
    }

    /** Says how far an order as a whole is; one that is not active is opened again for it. */
    default void moveOrder(UUID order, Milestone to) {
        openOrder(order);
        update("salesorder", order, Map.of("cb_milestone", to.value()));
    }

    /** Says who carries an order that is shipped as a whole; one that is not active is opened again for it. */
    default void shipOrder(UUID order, String carrier, String trackingNumber) {
        openOrder(order);
        update(
                "salesorder",
                order,
                Map.of(
                        "cb_milestone",
                        Milestone.SHIPPED.value(),
                        "cb_carrier",
                        carrier,
                        "cb_trackingnumber",
                        trackingNumber));
    }

    /** Says how much of a line cannot be delivered yet. */
    default void backorder(UUID line, String quantity) {
        openOrder(orderOf(line));
        update("salesorderdetail", line, Map.of("quantitybackordered", new BigDecimal(quantity)));
    }

    /** Fulfils an order completely. */
    default void fulfilOrder(UUID order) {
        openOrder(order);
        fulfil(order, 100001);
    }

    /**
     * Fulfils an order in part.
     *
     * @param shipped what was shipped so far, per line of the order
     */
    default void fulfilPartly(UUID order, Map<UUID, String> shipped) {
        openOrder(order);
        shipped.forEach((line, quantity) ->
                update("salesorderdetail", line, Map.of("quantityshipped", new BigDecimal(quantity))));
        fulfil(order, 100002);
    }

    private void fulfil(UUID order, int status) {
        Map<String, String> close =
                Map.of("subject", "Shipped", "salesorderid@odata.bind", "/salesorders(" + order + ")");
        action("salesorders/Microsoft.Dynamics.CRM.FulfillSalesOrder", Map.of("OrderClose", close, "Status", status));
    }

    /** An order is written while it is active only. */
    private void openOrder(UUID order) {
        if (read("salesorder", order).choice("statecode").orElse(0) != 0) {
            setState("salesorder", order, 0, 2);
        }
    }

    private UUID orderOf(UUID line) {
        return read("salesorderdetail", line).ref("salesorderid").orElseThrow().id();
    }
}
