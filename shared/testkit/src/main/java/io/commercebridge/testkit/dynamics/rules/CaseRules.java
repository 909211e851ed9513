package io.commercebridge.testkit.dynamics.rules;

import io.commercebridge.testkit.dynamics.records.Draft;
import io.commercebridge.testkit.dynamics.records.Refusal;
import io.commercebridge.testkit.dynamics.records.TableRules;
import io.commercebridge.testkit.dynamics.records.Work;
import io.commercebridge.testkit.dynamics.rules.sales.Numbering;
import java.util.Optional;

/** Cases are numbered, and resolved by CloseIncident only. */
final class CaseRules implements TableRules {
    private static final int RESOLVED = 1;

    private final Numbering numbering;

    CaseRules(Numbering numbering) {
        this.numbering = numbering;
    }

    @Override
    public void check(Draft draft, Work work) {
        Optional<Integer> before = draft.before().flatMap(row -> row.choice("statecode"));
        boolean resolves = draft.choice("statecode").equals(Optional.of(RESOLVED));
        if (resolves
                && !before.equals(Optional.of(RESOLVED))
                && draft.origin()
                        .parent()
                        .filter(call -> call.name().equals("Close"))
                        .isEmpty()) {
            throw Refusal.rule(
                    "The state of incident cannot be set to Resolved by an update. Use the CloseIncident action instead.");
        }
    }

    @Override
    public void fill(Draft draft, Work work) {
        if (draft.get("ticketnumber").isEmpty()) {
            draft.put("ticketnumber", numbering.next("CAS"));
        }
    }
}
