package io.commercebridge.intake;

import static io.commercebridge.intake.sender.SourceSystem.COMMERCE;
import static io.commercebridge.intake.sender.SourceSystem.DATAVERSE;

import io.commercebridge.intake.sender.Notification;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The table that says which flow gets what. A new flow adds its lines here. */
final class Routes {
    static final List<Route> TABLE = List.of(
            // flow, sender, integration object or table, messages, changed columns (any of)
            new Route("orders", COMMERCE, "BridgeOrder", Set.of("Created", "Updated", "Deleted"), Set.of()),
            new Route(
                    "orders",
                    DATAVERSE,
                    "salesorder",
                    Set.of("Update"),
                    Set.of("statecode", "statuscode", "cb_holdreason")),
            // Their arrival releases orders that wait for them.
            new Route("orders", DATAVERSE, "account", Set.of("Create"), Set.of()),
            new Route("orders", DATAVERSE, "contact", Set.of("Create"), Set.of()),
            new Route("orders", DATAVERSE, "product", Set.of("Create"), Set.of()),
            new Route("cases", COMMERCE, "BridgeTicket", Set.of("Created", "Updated"), Set.of()),
            new Route("cases", DATAVERSE, "incident", Set.of("Update"), Set.of("statecode", "statuscode")),
            new Route("cases", DATAVERSE, "annotation", Set.of("Create", "Update"), Set.of()),
            new Route("cases", DATAVERSE, "incidentresolution", Set.of("Create"), Set.of()),
            // Their arrival releases tickets that wait for them.
            new Route("cases", DATAVERSE, "account", Set.of("Create"), Set.of()),
            new Route("cases", DATAVERSE, "contact", Set.of("Create"), Set.of()));

    private Routes() {}

    /** The flows that get a notification, each once, in the order of the table. */
    static List<String> flows(Notification notification) {
        return TABLE.stream()
                .filter(route -> route.takes(notification))
                .map(Route::flow)
                .distinct()
                .toList();
    }

    /** Why no flow gets it. */
    static String reason(Notification notification) {
        Set<String> watched = TABLE.stream()
                .filter(route -> route.concerns(notification))
                .flatMap(route -> route.columns().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        return watched.isEmpty()
                ? "no flow takes " + notification.described()
                : "none of " + String.join(", ", watched) + " changed";
    }
}
