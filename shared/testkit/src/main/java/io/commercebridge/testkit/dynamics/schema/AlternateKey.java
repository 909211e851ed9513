package io.commercebridge.testkit.dynamics.schema;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** Columns whose values together name at most one row. */
public record AlternateKey(String name, List<String> columns) {
    public AlternateKey {
        requireNonNull(name, "name");
        columns = List.copyOf(columns);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("key without columns: " + name);
        }
    }
}
