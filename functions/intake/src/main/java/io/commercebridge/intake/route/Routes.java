package io.commercebridge.intake.route;

import static io.commercebridge.intake.sender.SourceSystem.COMMERCE;
import static io.commercebridge.intake.sender.SourceSystem.DATAVERSE;

import io.commercebridge.intake.sender.Notification;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The table that says which flow gets what. A new flow adds its lines here. */
public final class Routes {
    private static final Set<String> SAVED_OR_DELETED = Set.of("Created", "Updated", "Deleted");
    private static final Set<String> CREATE = Set.of("Create");
    private static final Set<String> UPDATE = Set.of("Update");
    private static final Set<String> CREATE_OR_DELETE = Set.of("Create", "Delete");
    private static final Set<String> ANY = Set.of();
    private static final int FEW = 6;

    static final List<Route> TABLE = List.of(
            // flow, sender, integration object or table, messages, changed columns (any of)
            new Route("customers", COMMERCE, "BridgeB2BUnit", SAVED_OR_DELETED, ANY),
            new Route("customers", COMMERCE, "BridgeB2BCustomer", SAVED_OR_DELETED, ANY),
            new Route("customers", COMMERCE, "BridgeCustomer", SAVED_OR_DELETED, ANY),
            new Route("customers", COMMERCE, "BridgeRegistration", SAVED_OR_DELETED, ANY),
            new Route("customers", DATAVERSE, "account", CREATE_OR_DELETE, ANY),
            new Route("customers", DATAVERSE, "account", UPDATE, Columns.ACCOUNT),
            new Route("customers", DATAVERSE, "contact", CREATE_OR_DELETE, ANY),
            new Route("customers", DATAVERSE, "contact", UPDATE, Columns.CONTACT),
            new Route("customers", DATAVERSE, "customeraddress", CREATE_OR_DELETE, ANY),
            new Route("customers", DATAVERSE, "customeraddress", UPDATE, Columns.ADDRESS),
            new Route("customers", DATAVERSE, "task", UPDATE, Columns.STATE),
            new Route("customers", DATAVERSE, "lead", UPDATE, Columns.STATE),
            new Route("orders", COMMERCE, "BridgeOrder", SAVED_OR_DELETED, ANY),
            new Route("orders", DATAVERSE, "salesorder", UPDATE, Columns.ORDER_STATE),
            // Their arrival releases orders that wait for them.
            new Route("orders", DATAVERSE, "account", CREATE, ANY),
            new Route("orders", DATAVERSE, "contact", CREATE, ANY),
            new Route("orders", DATAVERSE, "product", CREATE, ANY),
            // An account made of a lead gets its number later; what waits for it waits for the number.
            new Route("orders", DATAVERSE, "account", UPDATE, Columns.ACCOUNT_NUMBER),
            new Route("orders", DATAVERSE, "contact", UPDATE, Columns.EMAIL),
            new Route("cases", COMMERCE, "BridgeTicket", Set.of("Created", "Updated"), ANY),
            new Route("cases", DATAVERSE, "incident", UPDATE, Columns.STATE),
            new Route("cases", DATAVERSE, "annotation", Set.of("Create", "Update"), ANY),
            new Route("cases", DATAVERSE, "incidentresolution", CREATE, ANY),
            // Tickets wait for the same.
            new Route("cases", DATAVERSE, "account", CREATE, ANY),
            new Route("cases", DATAVERSE, "contact", CREATE, ANY),
            new Route("cases", DATAVERSE, "account", UPDATE, Columns.ACCOUNT_NUMBER),
            new Route("cases", DATAVERSE, "contact", UPDATE, Columns.EMAIL));

    private Routes() {}

    /** Every flow that gets anything. */
    public static List<String> flows() {
        return TABLE.stream().map(Route::flow).distinct().toList();
    }

    /** The flows that get a notification, each once, in the order of the table. */
    public static List<String> flows(Notification notification) {
        return TABLE.stream()
                .filter(route -> route.takes(notification))
                .map(Route::flow)
                .distinct()
                .toList();
    }

    /** Why no flow gets it. */
    public static String reason(Notification notification) {
        Set<String> watched = TABLE.stream()
                .filter(route -> route.concerns(notification))
                .flatMap(route -> route.columns().stream())
                .filter(column -> !column.equals(Columns.CUSTOM))
                .collect(Collectors.toCollection(TreeSet::new));
        if (watched.isEmpty()) {
            return "no flow takes " + notification.described();
        }
        return watched.size() <= FEW
                ? "none of " + String.join(", ", watched) + " changed"
                : "none of the %d columns of %s that a flow maps changed"
                        .formatted(watched.size(), notification.object());
    }
}
