package io.commercebridge.testkit.dynamics.records;

import io.commercebridge.testkit.dynamics.store.Row;

/** What the platform or an application does around writes to a table. */
public interface TableRules {
    /** Refuses what is not allowed; not asked for seeded rows. */
    default void check(Draft draft, Work work) {}

    /** Adds defaults and computed columns. */
    default void fill(Draft draft, Work work) {}

    /** Refuses the deletion of a row; not asked for seeded rows. */
    default void checkDelete(Row row, Work work) {}

    /** Takes away what belongs to a row that is about to be deleted, without a word. */
    default void release(Row row, Work work) {}

    /** Writes to other rows what follows from a row's change or deletion. */
    default void settle(Row row, Work work, Origin origin) {}
}
