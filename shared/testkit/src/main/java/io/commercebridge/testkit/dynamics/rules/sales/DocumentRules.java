package io.commercebridge.testkit.dynamics.rules.sales;

import io.commercebridge.testkit.dynamics.records.Draft;
import io.commercebridge.testkit.dynamics.records.Refusal;
import io.commercebridge.testkit.dynamics.records.TableRules;
import io.commercebridge.testkit.dynamics.records.Work;
import java.util.Optional;

/** Headers of orders and invoices: read-only unless active, closed by actions only, numbered, and summed up. */
final class DocumentRules implements TableRules {
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
            new DocumentLock(kind).require(draft, draft.before().get());
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

    private static void requireOneCurrency(Draft draft, Work work) {
        work.follow(draft.ref("pricelevelid"))
                .flatMap(list -> list.ref("transactioncurrencyid"))
                .filter(currency -> !draft.ref("transactioncurrencyid").equals(Optional.of(currency)))
                .ifPresent(_ -> {
                    throw Refusal.rule("The currency of the record does not match the currency of its price list.");
                });
    }
}
