package io.commercebridge.testkit.dynamics.rules;

import io.commercebridge.testkit.dynamics.records.Draft;
import io.commercebridge.testkit.dynamics.records.Refusal;
import io.commercebridge.testkit.dynamics.records.TableRules;
import io.commercebridge.testkit.dynamics.records.Work;
import io.commercebridge.testkit.dynamics.store.Row;
import java.util.Set;

/** An activity that is completed or canceled can be opened again, and not be changed before that. */
final class ClosedActivities implements TableRules {
    private static final int OPEN = 0;

    @Override
    public void check(Draft draft, Work work) {
        draft.before()
                .filter(before -> state(before) != OPEN)
                .filter(before -> draft.choice("statecode").orElse(OPEN) != OPEN && !changesNothing(draft, before))
                .ifPresent(before -> {
                    throw Refusal.rule("The %s %s is read-only because its state is %s. Set its state to Open first."
                            .formatted(
                                    draft.table().logical(),
                                    draft.id(),
                                    draft.table().require("statecode").choices().get(state(before))));
                });
    }

    @Override
    public void fill(Draft draft, Work work) {
        if (draft.choice("statecode").orElse(OPEN) == OPEN) {
            draft.before().filter(before -> state(before) != OPEN).ifPresent(_ -> draft.put("actualend", null));
        } else {
            draft.putIfEmpty("actualend", work.now());
        }
    }

    private static int state(Row row) {
        return row.choice("statecode").orElse(OPEN);
    }

    private static boolean changesNothing(Draft draft, Row before) {
        return Set.of("statecode", "statuscode", draft.table().key()).containsAll(draft.sent())
                && draft.choice("statecode").equals(before.choice("statecode"))
                && draft.choice("statuscode").equals(before.choice("statuscode"));
    }
}
