package io.commercebridge.intake.about;

import io.commercebridge.platform.dynamics.context.EntityReference;
import io.commercebridge.platform.dynamics.context.RemoteExecutionContext;
import java.util.Optional;

/** What a note hangs on: a case, an invoice or any other row that may have notes and files. */
public final class NotedTable {
    private NotedTable() {}

    /** The table of that row; none in any other message, nor in one that does not tell it. */
    public static Optional<String> of(RemoteExecutionContext context) {
        return context.primaryEntityName().equals("annotation")
                ? ToldRow.reference(context, "objectid").map(EntityReference::logicalName)
                : Optional.empty();
    }
}
