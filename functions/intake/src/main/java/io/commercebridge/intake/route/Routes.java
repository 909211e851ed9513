package io.commercebridge.intake.route;

import io.commercebridge.intake.sender.Notification;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table that says which flow gets what. A new flow adds a table of its own here. */
public final class Routes {
    private static final int FEW = 6;

    static final List<Route> TABLE = Stream.of(
                    CustomersRoutes.TABLE,
                    CatalogueRoutes.TABLE,
                    OrdersRoutes.TABLE,
                    CasesRoutes.TABLE,
                    SegmentsRoutes.TABLE)
            .flatMap(List::stream)
            .toList();

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
