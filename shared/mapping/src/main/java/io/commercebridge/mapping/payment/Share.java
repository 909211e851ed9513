package io.commercebridge.mapping.payment;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.dataverse.Row;
import java.math.BigDecimal;
import java.util.List;

/**
 * The part of a payment that goes to one invoice.
 *
 * @param amount negative if it comes back from it
 */
public record Share(OpenInvoice invoice, BigDecimal amount) {
    private static final String STATE = "state";
    private static final String AMOUNT = "amount";

    public Share {
        requireNonNull(invoice, "invoice");
        requireNonNull(amount, "amount");
    }

    /** What is left to pay of the invoice after it. */
    public BigDecimal left() {
        return invoice.open().subtract(amount);
    }

    /** What the invoice is written with, one after the other: a closed one takes an amount only once it is open again. */
    public List<Row> steps() {
        InvoiceState after = invoice.state().with(left());
        Row.Builder amountDue = row(AMOUNT).set("msdyn_amountdue", left());
        if (invoice.state().isActive()) {
            return List.of((after.isActive() ? amountDue : state(amountDue, after)).build());
        }
        Row reopened = state(row(STATE), InvoiceState.BILLED).build();
        return List.of(reopened, (after.isActive() ? amountDue : state(amountDue, after)).build());
    }

    private Row.Builder row(String part) {
        return Row.of(part, "invoices", invoice.id());
    }

    private static Row.Builder state(Row.Builder row, InvoiceState state) {
        return row.set("statecode", state.statecode()).set("statuscode", state.statuscode());
    }
}
