package io.commercebridge.testkit.dynamics.rules.customers;

import io.commercebridge.testkit.dynamics.records.Draft;
import io.commercebridge.testkit.dynamics.records.Refusal;
import io.commercebridge.testkit.dynamics.records.TableRules;
import io.commercebridge.testkit.dynamics.records.Work;
import io.commercebridge.testkit.dynamics.store.Ref;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** An account is never its own ancestor. */
final class AccountHierarchy implements TableRules {
    private static final String PARENT = "parentaccountid";

    @Override
    public void check(Draft draft, Work work) {
        if (draft.sent().contains(PARENT) && leadsTo(draft.id(), draft.ref(PARENT), work)) {
            throw new Refusal(
                    400, "0x80040507", "Creating this parental association would create a loop in Accounts hierarchy.");
        }
    }

    private static boolean leadsTo(UUID account, Optional<Ref> start, Work work) {
        // Seeded accounts may stand in a loop already; that must not keep us here.
        Set<UUID> seen = new HashSet<>();
        Optional<Ref> ancestor = start;
        while (ancestor.isPresent() && seen.add(ancestor.get().id())) {
            if (ancestor.get().id().equals(account)) {
                return true;
            }
            ancestor = work.follow(ancestor).flatMap(row -> row.ref(PARENT));
        }
        return false;
    }
}
