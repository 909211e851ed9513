package io.commercebridge.intake.route;

import io.commercebridge.intake.sender.Notification;
import io.commercebridge.intake.sender.SourceSystem;
import java.util.Map;
import java.util.Set;

/**
 * Which notifications a flow gets.
 *
 * @param messages any of these; empty means all
 * @param columns at least one of these must have changed; empty means that the columns do not matter. A notification whose
 *     body was cut does not tell its columns and is taken.
 */
record Route(String flow, SourceSystem system, String object, Set<String> messages, Set<String> columns) {
    /** A note belongs to the flow that maps the row it hangs on, and to nobody else. */
    private static final Map<String, String> NOTED =
            Map.of("incident", "cases", "invoice", "billing", "msdyn_rma", "returns");

    Route {
        messages = Set.copyOf(messages);
        columns = Set.copyOf(columns);
    }

    boolean concerns(Notification notification) {
        return system == notification.system()
                && object.equals(notification.object())
                && (messages.isEmpty() || messages.contains(notification.message()))
                && mayNote(notification);
    }

    /** True also for a notification that does not tell what its note hangs on, or is about no note. */
    private boolean mayNote(Notification notification) {
        return notification.noted().map(table -> flow.equals(NOTED.get(table))).orElse(true);
    }

    boolean takes(Notification notification) {
        return concerns(notification)
                && (columns.isEmpty()
                        || notification.event().truncated()
                        || notification.changedColumns().stream().anyMatch(column -> Columns.watch(columns, column)));
    }
}
