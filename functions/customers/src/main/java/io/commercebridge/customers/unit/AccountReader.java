package io.commercebridge.customers.unit;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.PostalAddress;
import io.commercebridge.mapping.customer.Account;
import io.commercebridge.mapping.customer.SlotAddress;
import io.commercebridge.platform.dynamics.DynamicsClient;
import io.commercebridge.platform.dynamics.rows.RowView;
import io.commercebridge.platform.dynamics.rows.RowView.Target;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads an account, from a notification or from its table. */
public final class AccountReader {
    private static final String FIRST = "address1";
    private static final int SHIP_TO = 2;

    private final DynamicsClient dynamics;
    private final String taxIdColumn;

    /** @param taxIdColumn the column with the company's tax number */
    public AccountReader(DynamicsClient dynamics, String taxIdColumn) {
        this.dynamics = requireNonNull(dynamics, "dynamics");
        this.taxIdColumn = requireNonNull(taxIdColumn, "taxIdColumn");
    }

    /** The row as it is now; empty if it has been deleted. */
    Optional<RowView> current(String id) {
        return dynamics.read("accounts(" + id + ")", "").map(RowView::of);
    }

    Account toAccount(String id, RowView row) {
        return new Account(
                id,
                row.text("accountnumber").map(String::strip),
                row.text("name").map(String::strip),
                row.choice("statecode").orElse(0) == 0,
                row.text(taxIdColumn).map(String::strip),
                row.choice("paymenttermscode"),
                new Account.Links(
                        row.lookup("parentaccountid").map(Target::id),
                        row.lookup("defaultpricelevelid").map(Target::id),
                        row.number("creditlimit"),
                        row.lookup("transactioncurrencyid").map(Target::id)),
                addresses(row),
                row.lookup("originatingleadid").map(Target::id));
    }

    private static Map<String, SlotAddress> addresses(RowView row) {
        Map<String, SlotAddress> addresses = new LinkedHashMap<>();
        for (String slot : List.of("1", "2")) {
            SlotAddress address = address(row, "address" + slot + "_");
            if (!address.isEmpty()) {
                addresses.put(slot, address);
            }
        }
        return addresses;
    }

    private static SlotAddress address(RowView row, String prefix) {
        PostalAddress address = new PostalAddress(
                row.text(prefix + "name"),
                row.text(prefix + "primarycontactname"),
                row.text(prefix + "line1"),
                row.text(prefix + "line2"),
                row.text(prefix + "city"),
                row.text(prefix + "postalcode"),
                row.text(prefix + "stateorprovince"),
                row.text(prefix + "country"),
                row.text(prefix + "telephone1"),
                row.text(prefix + "fax"),
                Optional.empty());
        Optional<Integer> type = row.choice(prefix + "addresstypecode")
                // Dataverse ships no types for the second address: it is where things are sent.
                .filter(code -> code > 1 || prefix.startsWith(FIRST))
                .or(() -> prefix.startsWith(FIRST) ? Optional.empty() : Optional.of(SHIP_TO));
        return new SlotAddress(type, address, row.text(prefix + "postofficebox"));
    }
}
