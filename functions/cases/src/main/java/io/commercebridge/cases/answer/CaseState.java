package io.commercebridge.cases.answer;

import static java.util.Objects.requireNonNull;

import io.commercebridge.platform.dynamics.rows.RowView;
import java.util.Optional;

/**
 * How a case stands in Dynamics.
 *
 * @param version when the row was last changed, in milliseconds, one second exact
 */
record CaseState(int status, Optional<String> ticketNumber, long version) {
    static final String COLUMNS = "$select=ticketnumber,statecode,statuscode,modifiedon";

    CaseState {
        requireNonNull(ticketNumber, "ticketNumber");
    }

    /** Empty if the row does not tell its status. */
    static Optional<CaseState> of(RowView row) {
        return row.choice("statuscode").map(status -> new CaseState(status, row.text("ticketnumber"), row.version()));
    }
}
