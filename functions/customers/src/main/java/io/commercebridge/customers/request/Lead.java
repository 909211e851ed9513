package io.commercebridge.customers.request;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.code.CodeTable;
import io.commercebridge.mapping.registration.Decision;
import io.commercebridge.platform.dynamics.rows.RowView;
import io.commercebridge.platform.event.Digest;
import java.util.Optional;

/**
 * What counts of a lead once it is there.
 *
 * @param account row id of the account that it has become or belongs to
 * @param version when it was last changed, in milliseconds; 0 if it is not told
 */
record Lead(State state, Optional<String> email, Optional<String> company, Optional<String> account, long version) {
    private static final int OPEN = 0;
    private static final int QUALIFIED = 1;

    /** {@code statecode} and {@code statuscode}. */
    record State(int code, int status) {
        /** Of a lead that has just been made. */
        static final State NEW = new State(OPEN, 1);

        String hash() {
            return Digest.of(code + "/" + status);
        }
    }

    Lead {
        requireNonNull(state, "state");
        requireNonNull(email, "email");
        requireNonNull(company, "company");
        requireNonNull(account, "account");
    }

    static Lead of(RowView row) {
        return new Lead(
                new State(
                        row.choice("statecode").orElse(OPEN),
                        row.choice("statuscode").orElse(0)),
                row.text("emailaddress1"),
                row.text("companyname"),
                row.lookup("parentaccountid").map(RowView.Target::id),
                row.version());
    }

    boolean isOpen() {
        return state.code() == OPEN;
    }

    boolean isQualified() {
        return state.code() == QUALIFIED;
    }

    /** Empty for a qualified lead, which decides nothing by itself. */
    Optional<Decision> decision(CodeTable reasons) {
        return Decision.of(state.code(), state.status(), reasons);
    }

    /** For people: what a lead that is not open is. */
    String closed() {
        return isQualified() ? "qualified" : "disqualified";
    }
}
