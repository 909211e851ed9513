package io.commercebridge.testkit.dynamics.rules;

import io.commercebridge.testkit.dynamics.records.Draft;
import io.commercebridge.testkit.dynamics.records.TableRules;
import io.commercebridge.testkit.dynamics.records.Work;
import io.commercebridge.testkit.dynamics.schema.Column;
import io.commercebridge.testkit.dynamics.schema.Column.Access;
import io.commercebridge.testkit.dynamics.schema.Kind;
import io.commercebridge.testkit.dynamics.store.Ref;
import java.util.Optional;

/** Who and when, the owner, the exchange rate, and the plain defaults of form-required choices and flags. */
final class SystemColumns implements TableRules {
    @Override
    public void fill(Draft draft, Work work) {
        Ref user = new Ref("systemuser", draft.origin().caller().user());
        if (draft.creates()) {
            draft.putIfEmpty("createdon", work.now());
            draft.putIfEmpty("createdby", user);
            draft.putIfEmpty("ownerid", user);
            draft.putIfEmpty("owninguser", user);
            draft.table().columns().values().forEach(column -> fillDefault(draft, column));
        }
        put(draft, "modifiedon", work.now());
        put(draft, "modifiedby", user);
        if (!draft.table().logical().equals("transactioncurrency")) {
            currencyOf(draft)
                    .flatMap(currency -> work.store().find(currency))
                    .flatMap(currency -> currency.number("exchangerate"))
                    .ifPresent(rate -> put(draft, "exchangerate", rate));
        }
    }

    private static Optional<Ref> currencyOf(Draft draft) {
        return draft.table().column("transactioncurrencyid").flatMap(column -> draft.ref(column.name()));
    }

    private static void put(Draft draft, String column, Object value) {
        draft.table().column(column).ifPresent(_ -> draft.put(column, value));
    }

    private static void fillDefault(Draft draft, Column column) {
        if (column.access() != Access.FORM_REQUIRED) {
            return;
        }
        if (column.kind() == Kind.BOOLEAN) {
            draft.putIfEmpty(column.name(), false);
        } else if (column.kind() == Kind.CHOICE && !column.choices().isEmpty()) {
            draft.putIfEmpty(
                    column.name(),
                    column.choices().keySet().stream().sorted().findFirst().orElseThrow());
        }
    }
}
