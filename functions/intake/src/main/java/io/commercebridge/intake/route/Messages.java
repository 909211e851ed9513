package io.commercebridge.intake.route;

import java.util.Set;

/** What may happen to a record, as the two systems call it. */
final class Messages {
    /** In SAP Commerce. */
    static final Set<String> CREATED = Set.of("Created");

    static final Set<String> SAVED = Set.of("Created", "Updated");
    static final Set<String> SAVED_OR_DELETED = Set.of("Created", "Updated", "Deleted");

    /** In Dataverse. */
    static final Set<String> CREATE = Set.of("Create");

    static final Set<String> UPDATE = Set.of("Update");
    static final Set<String> CREATE_OR_UPDATE = Set.of("Create", "Update");
    static final Set<String> CREATE_OR_DELETE = Set.of("Create", "Delete");

    /** Of a plug-in, whose type says it all. */
    static final Set<String> NAMELESS = Set.of("");

    private Messages() {}
}
