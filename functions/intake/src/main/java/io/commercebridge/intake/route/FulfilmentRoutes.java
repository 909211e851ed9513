package io.commercebridge.intake.route;

import static io.commercebridge.intake.route.Columns.ANY;
import static io.commercebridge.intake.route.Messages.CREATE;
import static io.commercebridge.intake.route.Messages.CREATE_OR_DELETE;
import static io.commercebridge.intake.route.Messages.NAMELESS;
import static io.commercebridge.intake.route.Messages.UPDATE;
import static io.commercebridge.intake.sender.SourceSystem.DATAVERSE;
import static io.commercebridge.intake.sender.SourceSystem.PLUGIN;

import io.commercebridge.intake.about.ShipmentTables;
import java.util.List;
import java.util.Set;

/** What the fulfilment flow gets. */
final class FulfilmentRoutes {
    private static final Set<String> ORDER = Columns.named("""
            statecode statuscode datefulfilled cb_milestone cb_trackingnumber cb_carrier cb_expectedon
            cb_deliveredon""");

    private static final Set<String> SHIPMENT = Columns.named("""
            cb_name cb_salesorderid cb_milestone cb_trackingnumber cb_carrier cb_shippedon cb_deliveredon
            cb_expectedon statecode (custom)""");

    private static final Set<String> LINE = Columns.named("cb_shipmentid cb_salesorderdetailid cb_quantity (custom)");

    private FulfilmentRoutes() {}

    static List<Route> table(ShipmentTables shipments) {
        String shipment = shipments.shipment();
        String line = shipments.line();
        return List.of(
                new Route("fulfilment", DATAVERSE, shipment, CREATE_OR_DELETE, ANY),
                new Route(
                        "fulfilment",
                        DATAVERSE,
                        shipment,
                        UPDATE,
                        watched(shipment, ShipmentTables.OURS.shipment(), SHIPMENT)),
                new Route("fulfilment", DATAVERSE, line, CREATE_OR_DELETE, ANY),
                new Route("fulfilment", DATAVERSE, line, UPDATE, watched(line, ShipmentTables.OURS.line(), LINE)),
                new Route("fulfilment", DATAVERSE, "salesorder", UPDATE, ORDER),
                // Its arrival releases notifications that name it by its number.
                new Route("fulfilment", DATAVERSE, "salesorder", CREATE, ANY),
                new Route("fulfilment", PLUGIN, "fulfilment.milestone", NAMELESS, ANY));
    }

    // Which columns matter in a table of the organisation's own, only the filter of its step says.
    private static Set<String> watched(String table, String ours, Set<String> columns) {
        return table.equals(ours) ? columns : ANY;
    }
}
