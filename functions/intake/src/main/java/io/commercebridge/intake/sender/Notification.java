package io.commercebridge.intake.sender;

import static java.util.Objects.requireNonNull;

import io.commercebridge.platform.event.BridgeEvent;
import java.util.Optional;
import java.util.Set;

/**
 * A change that a proven sender reports: the event to queue, and what decides who gets it.
 *
 * @param object the integration object or table, the type for a plug-in
 * @param message {@code Created}, {@code Update} and so on as the sender says it, empty for a plug-in
 * @param changedColumns empty where the sender does not say
 * @param noted the table of the row that a note hangs on; empty where the sender does not say
 */
public record Notification(
        SourceSystem system,
        String object,
        String message,
        Set<String> changedColumns,
        Optional<String> noted,
        BridgeEvent event) {

    public Notification {
        requireNonNull(system, "system");
        requireNonNull(object, "object");
        requireNonNull(message, "message");
        requireNonNull(noted, "noted");
        requireNonNull(event, "event");
        changedColumns = Set.copyOf(changedColumns);
    }

    /** Of a sender that tells neither columns nor notes. */
    static Notification of(SourceSystem system, String object, String message, BridgeEvent event) {
        return new Notification(system, object, message, Set.of(), Optional.empty(), event);
    }

    /** For people: {@code dataverse salesorder Update}, {@code dataverse annotation Create on lead}. */
    public String described() {
        String change = (system.title() + " " + object + " " + message).strip();
        return noted.map(table -> change + " on " + table).orElse(change);
    }
}
