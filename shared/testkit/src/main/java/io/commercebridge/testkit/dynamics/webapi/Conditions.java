package io.commercebridge.testkit.dynamics.webapi;

import io.commercebridge.testkit.dynamics.payload.Address;
import io.commercebridge.testkit.dynamics.records.Refusal;
import io.commercebridge.testkit.dynamics.store.Row;
import java.util.Optional;

/** {@code If-Match} and {@code If-None-Match} of one request. */
final class Conditions {
    private final Call call;

    Conditions(Call call) {
        this.call = call;
    }

    /** Refuses a write whose condition does not hold for the row, or for there being none. */
    void requireForWrite(Optional<Row> row, Address address) {
        Optional<String> match = call.header("if-match");
        if (match.isPresent()) {
            String etag = row.orElseThrow(address::missing).etag();
            if (!match.get().equals("*") && !match.get().equals(etag)) {
                throw new Refusal(
                        412,
                        "0x80060882",
                        "The version of the existing record doesn't match the RowVersion property provided.");
            }
        }
        if (call.header("if-none-match").filter("*"::equals).isPresent() && row.isPresent()) {
            throw new Refusal(412, "0x80060883", "A record with matching key values already exists.");
        }
    }

    /** Whether the reader has this version already. */
    boolean unchanged(Row row) {
        return call.header("if-none-match").filter(row.etag()::equals).isPresent();
    }
}
