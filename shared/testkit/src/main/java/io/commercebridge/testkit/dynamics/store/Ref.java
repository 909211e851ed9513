package io.commercebridge.testkit.dynamics.store;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** The value of a lookup: one row of one table, by logical name. */
public record Ref(String table, UUID id) {
    public Ref {
        requireNonNull(table, "table");
        requireNonNull(id, "id");
    }
}
