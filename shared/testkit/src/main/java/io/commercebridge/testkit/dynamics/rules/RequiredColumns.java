package io.commercebridge.testkit.dynamics.rules;

import io.commercebridge.testkit.dynamics.records.Draft;
import io.commercebridge.testkit.dynamics.records.Refusal;
import io.commercebridge.testkit.dynamics.records.TableRules;
import io.commercebridge.testkit.dynamics.records.Work;
import io.commercebridge.testkit.dynamics.schema.Column;
import io.commercebridge.testkit.dynamics.schema.Column.Access;
import io.commercebridge.testkit.dynamics.schema.Kind;
import io.commercebridge.testkit.dynamics.store.Ref;

/** Columns that the platform insists on, and lookups that must point to a row. */
final class RequiredColumns implements TableRules {
    @Override
    public void check(Draft draft, Work work) {
        for (Column column : draft.table().columns().values()) {
            boolean touched = draft.creates() || draft.sent().contains(column.name());
            if (touched
                    && column.access() == Access.REQUIRED
                    && draft.get(column.name()).isEmpty()) {
                throw Refusal.argument("Required field '" + column.name() + "' of "
                        + draft.table().logical() + " is missing.");
            }
        }
        for (String column : draft.sent()) {
            if (draft.table().require(column).kind() == Kind.LOOKUP) {
                draft.ref(column).ifPresent(ref -> requireRow(ref, work));
            }
        }
    }

    private static void requireRow(Ref ref, Work work) {
        if (work.store().find(ref).isEmpty()) {
            throw Refusal.missing(ref);
        }
    }
}
