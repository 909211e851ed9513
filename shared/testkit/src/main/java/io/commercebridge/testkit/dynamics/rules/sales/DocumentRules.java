package io.commercebridge.testkit.dynamics.rules.sales;

import io.commercebridge.testkit.dynamics.records.Draft;
import io.commercebridge.testkit.dynamics.records.Refusal;
import io.commercebridge.testkit.dynamics.records.TableRules;
import io.commercebridge.testkit.dynamics.records.Work;
import io.commercebridge.testkit.dynamics.store.Row;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Headers of orders and invoices: read-only unless active, closed by actions only, numbered, and summed up. */
final class DocumentRules implements TableRules {
    private static final Map<Integer, String> CLOSED_BY = Map.of(
            2, "the CancelSalesOrder action", 3, "the FulfillSalesOrder action", 4, "the conversion to an invoice");

    private final DocumentKind kind;
    private final Numbering numbering;

    DocumentRules(DocumentKind kind, Numbering numbering) {
        this.kind = kind;
        this.numbering = numbering;
    }

    @Override
    public void check(Draft draft, Work work) {
        requireOneCurrency(draft, work);
        // What an action does to a document was checked by the action.
        if (draft.before().isPresent() && draft.origin().parent().isEmpty()) {
            requireWritable(draft, draft.before().get());
        }
    }

    @Override
    public void fill(Draft draft, Work work) {
        if (draft.creates()) {
            if (draft.get(kind.number().column()).isEmpty()) {
                draft.put(kind.number().column(), numbering.next(kind.number().prefix()));
            }
            draft.putIfEmpty("ispricelocked", false);
        }
        draft.ref("customerid").ifPresent(customer -> {
            draft.put("accountid", customer.table().equals("account") ? customer : null);
            draft.put("contactid", customer.table().equals("contact") ? customer : null);
        });
        new Totals(kind, work).of(draft.preview()).forEach(draft::put);
    }

    private void requireWritable(Draft draft, Row before) {
        int old = before.choice("statecode").orElse(0);
        int wanted = draft.choice("statecode").orElse(old);
        if (wanted != old && wanted > 1 && kind == DocumentKind.ORDER) {
            throw Refusal.rule("The state of %s cannot be set to %s by an update. Use %s instead."
                    .formatted(kind.header(), label(draft, wanted), CLOSED_BY.get(wanted)));
        }
        if (old == 0 || draft.sent().contains("statecode") && wanted == 0 || changesNothing(draft, before)) {
            return;
        }
        throw Refusal.rule("The %s %s is read-only because its state is %s. Set its state to Active first."
                .formatted(
                        kind.header(),
                        before.text(kind.number().column()).orElse(draft.id().toString()),
                        label(draft, old)));
    }

    /** Sending the state that a document already has is no change; sending anything else with it is. */
    private static boolean changesNothing(Draft draft, Row before) {
        return Set.of("statecode", "statuscode", draft.table().key()).containsAll(draft.sent())
                && draft.choice("statecode").equals(before.choice("statecode"))
                && draft.choice("statuscode").equals(before.choice("statuscode"));
    }

    private static String label(Draft draft, int state) {
        return draft.table().require("statecode").choices().getOrDefault(state, String.valueOf(state));
    }

    private static void requireOneCurrency(Draft draft, Work work) {
        work.follow(draft.ref("pricelevelid"))
                .flatMap(list -> list.ref("transactioncurrencyid"))
                .filter(currency -> !draft.ref("transactioncurrencyid").equals(Optional.of(currency)))
                .ifPresent(_ -> {
                    throw Refusal.rule("The currency of the record does not match the currency of its price list.");
                });
    }
}
