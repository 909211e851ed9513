package io.commercebridge.billing.document;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.billing.Invoice;
import io.commercebridge.mapping.billing.InvoiceMoney;
import io.commercebridge.mapping.billing.Standing;
import io.commercebridge.platform.dynamics.rows.SetUpNames;
import io.commercebridge.platform.failure.BridgeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** Makes an invoice of its row. */
final class InvoiceReader {
    private final SetUpNames names;

    InvoiceReader(SetUpNames names) {
        this.names = requireNonNull(names, "names");
    }

    /** @throws BridgeException permanent if the row lacks what a document needs */
    Invoice toInvoice(InvoiceRow row) {
        return new Invoice(
                needed(row, row.number(), "number"),
                row.type(),
                new InvoiceMoney(currency(row), row.total(), row.due()),
                Standing.of(row.state(), row.status()),
                row.date().map(InvoiceReader::start),
                row.dueDate().map(InvoiceReader::start));
    }

    private String currency(InvoiceRow row) {
        return needed(row, row.currency().flatMap(names::currency), "currency with an ISO code");
    }

    private static <T> T needed(InvoiceRow row, Optional<T> value, String what) {
        return value.orElseThrow(() -> BridgeException.refused(
                "invoice " + row.id() + " has no " + what,
                "Complete the invoice in Dynamics: it tells of the change."));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
