package io.commercebridge.testkit.dynamics.schema;

import static java.util.Objects.requireNonNull;

/**
 * A collection-valued navigation between rows that may each have many of the other: every link is a row of an intersect
 * table, which points to both.
 *
 * @param own lookup of the intersect table to the row that has the navigation
 * @param other its lookup to the row at the other end
 * @param table of the rows at the other end
 */
public record Association(String name, String intersect, String own, String other, String table) {
    public Association {
        requireNonNull(name, "name");
        requireNonNull(intersect, "intersect");
        requireNonNull(own, "own");
        requireNonNull(other, "other");
        requireNonNull(table, "table");
    }
}
