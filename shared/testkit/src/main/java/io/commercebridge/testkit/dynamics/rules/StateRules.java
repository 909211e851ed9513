package io.commercebridge.testkit.dynamics.rules;

import io.commercebridge.testkit.dynamics.records.Draft;
import io.commercebridge.testkit.dynamics.records.Refusal;
import io.commercebridge.testkit.dynamics.records.TableRules;
import io.commercebridge.testkit.dynamics.records.Work;
import io.commercebridge.testkit.dynamics.schema.Table;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Keeps state and status a pair: defaults the missing half, refuses a status of another state. */
final class StateRules implements TableRules {
    /** These are born in their first state; another one takes a second write. */
    private static final Set<String> BORN_ACTIVE =
            Set.of("salesorder", "invoice", "task", "incident", "campaignresponse");

    @Override
    public void check(Draft draft, Work work) {
        Table table = draft.table();
        if (!table.hasStates()) {
            return;
        }
        int state = resultingState(draft);
        int first = table.statuses().firstEntry().getKey();
        if (draft.creates() && state != first && BORN_ACTIVE.contains(table.logical())) {
            throw invalid(draft, draft.choice("statuscode").orElse(defaultStatus(table, state)), first);
        }
        Optional<Integer> status = sentStatus(draft);
        if (status.isPresent()
                && !table.statuses().getOrDefault(state, List.of()).contains(status.get())) {
            throw invalid(draft, status.get(), state);
        }
    }

    @Override
    public void fill(Draft draft, Work work) {
        Table table = draft.table();
        if (!table.hasStates()) {
            return;
        }
        int state = resultingState(draft);
        draft.put("statecode", state);
        boolean belongs = draft.choice("statuscode")
                .map(status -> table.statuses().getOrDefault(state, List.of()).contains(status))
                .orElse(false);
        if (!belongs) {
            draft.put("statuscode", defaultStatus(table, state));
        }
    }

    private static int resultingState(Draft draft) {
        Table table = draft.table();
        return draft.choice("statecode").orElseGet(() -> sentStatus(draft)
                .filter(_ -> !BORN_ACTIVE.contains(table.logical()))
                .flatMap(table::stateOf)
                .orElse(table.statuses().firstEntry().getKey()));
    }

    private static Optional<Integer> sentStatus(Draft draft) {
        return draft.sent().contains("statuscode") ? draft.choice("statuscode") : Optional.empty();
    }

    private static int defaultStatus(Table table, int state) {
        return table.statuses().getOrDefault(state, List.of(state)).getFirst();
    }

    private static Refusal invalid(Draft draft, int status, int state) {
        Table table = draft.table();
        String label = table.require("statecode").choices().getOrDefault(state, String.valueOf(state));
        return new Refusal(
                400,
                "0x80048408",
                "%d is not a valid status code for state code %sState.%s on %s with Id %s."
                        .formatted(status, table.logical(), label, table.logical(), draft.id()));
    }
}
