package io.commercebridge.testkit.dynamics.rules;

import io.commercebridge.testkit.dynamics.records.Draft;
import io.commercebridge.testkit.dynamics.records.Refusal;
import io.commercebridge.testkit.dynamics.records.TableRules;
import io.commercebridge.testkit.dynamics.records.Work;
import io.commercebridge.testkit.dynamics.rules.sales.Numbering;
import io.commercebridge.testkit.dynamics.store.Ref;
import java.util.Optional;

/** Cases are numbered, resolved by CloseIncident only, and asked for by somebody who works for the customer. */
final class CaseRules implements TableRules {
    private static final int RESOLVED = 1;

    private final Numbering numbering;

    CaseRules(Numbering numbering) {
        this.numbering = numbering;
    }

    @Override
    public void check(Draft draft, Work work) {
        checkPerson(draft, work);
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

    /** See "InvalidPrimaryContactBasedOnAccount" among Dataverse's error codes. */
    private static void checkPerson(Draft draft, Work work) {
        Optional<Ref> account =
                draft.ref("customerid").filter(customer -> customer.table().equals("account"));
        Optional<Ref> works = draft.ref("primarycontactid")
                .flatMap(person -> work.store().find(person))
                .flatMap(contact -> contact.ref("parentcustomerid"));
        if (account.isPresent() && draft.ref("primarycontactid").isPresent() && !works.equals(account)) {
            throw new Refusal(
                    400,
                    "0x8004f864",
                    "The specified contact doesn't belong to the account selected as the customer. Specify a contact that"
                            + " belongs to the selected account, and then try again.");
        }
    }

    @Override
    public void fill(Draft draft, Work work) {
        if (draft.get("ticketnumber").isEmpty()) {
            draft.put("ticketnumber", numbering.next("CAS"));
        }
    }
}
