package io.commercebridge.testkit.dynamics.schema;

import static java.util.Objects.requireNonNull;

/** A collection-valued navigation: the rows of another table whose lookup points here. */
public record Collection(String name, String table, String lookup) {
    public Collection {
        requireNonNull(name, "name");
        requireNonNull(table, "table");
        requireNonNull(lookup, "lookup");
    }
}
