package io.commercebridge.testkit.dynamics.rules.sales;

import io.commercebridge.testkit.dynamics.records.Draft;
import io.commercebridge.testkit.dynamics.records.Refusal;
import io.commercebridge.testkit.dynamics.store.Row;
import java.util.Map;
import java.util.Set;

/**
 * When documents are written: active ones always, others only to open them again. A paid invoice may also go to
 * another state or status, together with what is due on it and nothing else.
 */
record DocumentLock(DocumentKind kind) {
    private static final int ACTIVE = 0;
    private static final int PAID = 2;
    private static final Map<Integer, String> CLOSED_BY = Map.of(
            2, "the CancelSalesOrder action", 3, "the FulfillSalesOrder action", 4, "the conversion to an invoice");

    void require(Draft draft, Row before) {
        int old = before.choice("statecode").orElse(ACTIVE);
        int wanted = draft.choice("statecode").orElse(old);
        if (wanted != old && wanted > 1 && kind == DocumentKind.ORDER) {
            throw Refusal.rule("The state of %s cannot be set to %s by an update. Use %s instead."
                    .formatted(kind.header(), label(draft, wanted), CLOSED_BY.get(wanted)));
        }
        if (old == ACTIVE || reopens(draft, wanted) || changesNothing(draft, before) || settles(draft, before, old)) {
            return;
        }
        throw Refusal.rule("The %s %s is read-only because its state is %s. Set its state to Active first."
                .formatted(
                        kind.header(),
                        before.text(kind.number().column()).orElse(draft.id().toString()),
                        label(draft, old)));
    }

    private static boolean reopens(Draft draft, int wanted) {
        return draft.sent().contains("statecode") && wanted == ACTIVE;
    }

    /** Sending the state that a document already has is no change; sending anything else with it is. */
    private static boolean changesNothing(Draft draft, Row before) {
        return Set.of("statecode", "statuscode", draft.table().key()).containsAll(draft.sent())
                && keepsStatus(draft, before);
    }

    private boolean settles(Draft draft, Row before, int old) {
        return kind == DocumentKind.INVOICE
                && old == PAID
                && Set.of(
                                "statecode",
                                "statuscode",
                                "msdyn_amountdue",
                                draft.table().key())
                        .containsAll(draft.sent())
                && !keepsStatus(draft, before);
    }

    private static boolean keepsStatus(Draft draft, Row before) {
        return draft.choice("statecode").equals(before.choice("statecode"))
                && draft.choice("statuscode").equals(before.choice("statuscode"));
    }

    private static String label(Draft draft, int state) {
        return draft.table().require("statecode").choices().getOrDefault(state, String.valueOf(state));
    }
}
