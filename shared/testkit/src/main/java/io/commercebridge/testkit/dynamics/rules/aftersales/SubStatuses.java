package io.commercebridge.testkit.dynamics.rules.aftersales;

import io.commercebridge.testkit.dynamics.records.Draft;
import io.commercebridge.testkit.dynamics.records.TableRules;
import io.commercebridge.testkit.dynamics.records.Work;
import io.commercebridge.testkit.dynamics.store.Ref;
import io.commercebridge.testkit.dynamics.store.Row;
import java.util.Optional;

/**
 * A sub-status stands below one system status. Whichever of the two is written alone, the other one follows: a system
 * status takes its default sub-status, or none.
 */
final class SubStatuses implements TableRules {
    private static final String SYSTEM = "msdyn_systemstatus";
    private static final String SUB = "msdyn_substatus";

    @Override
    public void fill(Draft draft, Work work) {
        boolean system = draft.sent().contains(SYSTEM);
        boolean sub = draft.sent().contains(SUB);
        if (sub && !system) {
            work.follow(draft.ref(SUB)).flatMap(row -> row.choice(SYSTEM)).ifPresent(value -> draft.put(SYSTEM, value));
        } else if (!sub && (system || draft.creates()) && !fits(draft, work)) {
            draft.put(SUB, byDefault(draft, work).orElse(null));
        }
    }

    private static boolean fits(Draft draft, Work work) {
        return work.follow(draft.ref(SUB))
                .filter(row -> row.choice(SYSTEM).equals(draft.choice(SYSTEM)))
                .isPresent();
    }

    private static Optional<Ref> byDefault(Draft draft, Work work) {
        return work.store().stream("msdyn_rmasubstatus")
                .filter(row -> row.flag("msdyn_defaultsubstatus") && isActive(row))
                .filter(row -> row.choice(SYSTEM).equals(draft.choice(SYSTEM)))
                .map(row -> new Ref("msdyn_rmasubstatus", row.id()))
                .findFirst();
    }

    private static boolean isActive(Row row) {
        return row.choice("statecode").orElse(0) == 0;
    }
}
