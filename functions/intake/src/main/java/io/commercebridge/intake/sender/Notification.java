package io.commercebridge.intake.sender;

import static java.util.Objects.requireNonNull;

import io.commercebridge.platform.event.BridgeEvent;
import java.util.Set;

/**
 * A change that a proven sender reports: the event to queue, and what decides who gets it.
 *
 * @param object the integration object or table, the type for a plug-in
 * @param message {@code Created}, {@code Update} and so on as the sender says it, empty for a plug-in
 * @param changedColumns empty where the sender does not say
 */
public record Notification(
        SourceSystem system, String object, String message, Set<String> changedColumns, BridgeEvent event) {

    public Notification {
        requireNonNull(system, "system");
        requireNonNull(object, "object");
        requireNonNull(message, "message");
        requireNonNull(event, "event");
        changedColumns = Set.copyOf(changedColumns);
    }

    /** For people: {@code dataverse salesorder Update}. */
    public String described() {
        return (system.title() + " " + object + " " + message).strip();
    }
}
