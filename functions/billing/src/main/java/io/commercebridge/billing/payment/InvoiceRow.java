package io.commercebridge.billing.payment;

import com.fasterxml.jackson.databind.JsonNode;
import io.commercebridge.mapping.MinorUnits;
import io.commercebridge.mapping.payment.InvoiceState;
import io.commercebridge.mapping.payment.OpenInvoice;
import io.commercebridge.platform.dynamics.rows.RowView;
import io.commercebridge.platform.dynamics.rows.RowView.Target;
import io.commercebridge.platform.failure.BridgeException;
import java.math.BigDecimal;
import java.util.UUID;

/**
 * An invoice as it was read.
 *
 * @param customer account or contact
 * @param currency row id
 */
record InvoiceRow(OpenInvoice invoice, String etag, Target customer, String currency, boolean creditNote) {
    /** What must be read of it. */
    static final String SELECT =
            "$select=invoiceid,invoicenumber,name,totalamount,msdyn_amountdue,statecode,statuscode,"
                    + "duedate,msdyn_invoicedate,cb_documenttype,_customerid_value,_transactioncurrencyid_value";

    private static final int CREDIT_NOTE = 2;

    static InvoiceRow of(JsonNode json, MinorUnits currency) {
        RowView row = RowView.of(json);
        UUID id = UUID.fromString(json.path("invoiceid").asText());
        InvoiceState state = new InvoiceState(
                row.choice("statecode").orElse(0), row.choice("statuscode").orElse(1));
        BigDecimal total = row.number("totalamount").orElse(BigDecimal.ZERO);
        return new InvoiceRow(
                new OpenInvoice(
                        id,
                        row.text("invoicenumber").or(() -> row.text("name")).orElseGet(id::toString),
                        currency.round(total),
                        currency.round(OpenInvoice.openOf(row.number("msdyn_amountdue"), total, state)),
                        row.date("duedate").or(() -> row.date("msdyn_invoicedate")),
                        state),
                json.path("@odata.etag").asText(),
                row.lookup("customerid").orElseThrow(() -> lacks(id, "customer")),
                row.lookup("transactioncurrencyid").map(Target::id).orElseThrow(() -> lacks(id, "currency")),
                row.choice("cb_documenttype").map(type -> type == CREDIT_NOTE).orElse(total.signum() < 0));
    }

    /** Whether money can be applied to it. */
    boolean isPayable() {
        return !creditNote && !invoice.state().isCanceled();
    }

    private static BridgeException lacks(UUID id, String what) {
        return BridgeException.refused(
                "invoice " + id + " has no " + what, "Give it one in Dynamics, then replay the payment.");
    }
}
