package io.commercebridge.intake.route;

import io.commercebridge.intake.about.ShipmentTables;
import io.commercebridge.intake.sender.Notification;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table that says which flow gets what. A new flow adds a table of its own here. */
@Singleton
public class Routes {
    private static final int FEW = 6;

    private final List<Route> table;

    public Routes(ShipmentTables shipments) {
        table = Stream.of(
                        CustomersRoutes.TABLE,
                        CatalogueRoutes.TABLE,
                        OrdersRoutes.TABLE,
                        FulfilmentRoutes.table(shipments),
                        BillingRoutes.TABLE,
                        ReturnsRoutes.TABLE,
                        CasesRoutes.TABLE,
                        SegmentsRoutes.TABLE)
                .flatMap(List::stream)
                .toList();
    }

    List<Route> table() {
        return table;
    }

    /** Every flow that gets anything. */
    public List<String> flows() {
        return table.stream().map(Route::flow).distinct().toList();
    }

    /** The flows that get a notification, each once, in the order of the table. */
    public List<String> flows(Notification notification) {
        return table.stream()
                .filter(route -> route.takes(notification))
                .map(Route::flow)
                .distinct()
                .toList();
    }

    /** Why no flow gets it. */
    public String reason(Notification notification) {
        Set<String> watched = table.stream()
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
