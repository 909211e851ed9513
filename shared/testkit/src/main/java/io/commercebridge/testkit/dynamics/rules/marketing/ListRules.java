package io.commercebridge.testkit.dynamics.rules.marketing;

import io.commercebridge.testkit.dynamics.records.Draft;
import io.commercebridge.testkit.dynamics.records.Refusal;
import io.commercebridge.testkit.dynamics.records.TableRules;
import io.commercebridge.testkit.dynamics.records.Work;

/** A marketing list takes members of one type for good, and knows how many it has. */
final class ListRules implements TableRules {
    private static final String TYPE = "createdfromcode";

    @Override
    public void check(Draft draft, Work work) {
        draft.before()
                .filter(before -> !before.get(TYPE).equals(draft.get(TYPE)))
                .ifPresent(_ -> {
                    throw Refusal.argument("The type of a list's members cannot be changed.");
                });
        if (draft.flag("type") && draft.get("query").isEmpty()) {
            throw Refusal.argument("Required field 'query' of a dynamic list is missing.");
        }
    }

    @Override
    public void fill(Draft draft, Work work) {
        draft.putIfEmpty("membercount", 0);
        draft.get(TYPE).ifPresent(type -> draft.put("membertype", type));
    }
}
