package io.commercebridge.intake.route;

import io.commercebridge.intake.sender.Notification;
import java.util.Map;

/** Whose a note is: that of the flow that maps the row it hangs on, and nobody else's. */
final class Notes {
    private static final Map<String, String> FLOWS =
            Map.of("incident", "cases", "invoice", "billing", "msdyn_rma", "returns");

    private Notes() {}

    /** True also for a notification that does not tell what its note hangs on, or is about no note. */
    static boolean mayConcern(String flow, Notification notification) {
        return notification.noted().map(table -> flow.equals(FLOWS.get(table))).orElse(true);
    }
}
