package io.commercebridge.billing.document;

import static java.util.Objects.requireNonNull;

import io.commercebridge.platform.dynamics.rows.RowView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * An invoice as its row has it.
 *
 * @param order row id of the sales order
 * @param currency row id of the currency
 */
record InvoiceRow(
        String id,
        Optional<String> number,
        Optional<Integer> type,
        Optional<RowView.Target> customer,
        Optional<String> order,
        Optional<String> currency,
        BigDecimal total,
        Optional<BigDecimal> due,
        Optional<LocalDate> date,
        Optional<LocalDate> dueDate,
        int state,
        int status,
        Optional<String> cancelReason) {
    static final String COLUMNS = "$select=invoicenumber,_customerid_value,_salesorderid_value,"
            + "_transactioncurrencyid_value,totalamount,msdyn_amountdue,msdyn_invoicedate,duedate,statecode,statuscode,"
            + "cb_documenttype,cb_cancelreason,createdon,modifiedon";

    private static final String CONTACT = "contact";

    InvoiceRow {
        requireNonNull(id, "id");
        requireNonNull(number, "number");
        requireNonNull(type, "type");
        requireNonNull(customer, "customer");
        requireNonNull(order, "order");
        requireNonNull(currency, "currency");
        requireNonNull(total, "total");
        requireNonNull(due, "due");
        requireNonNull(date, "date");
        requireNonNull(dueDate, "dueDate");
        requireNonNull(cancelReason, "cancelReason");
    }

    static InvoiceRow of(String id, RowView row) {
        return new InvoiceRow(
                id,
                row.text("invoicenumber").map(String::strip),
                row.choice("cb_documenttype"),
                row.lookup("customerid"),
                row.lookup("salesorderid").map(RowView.Target::id),
                row.lookup("transactioncurrencyid").map(RowView.Target::id),
                amount(row, "totalamount").orElse(BigDecimal.ZERO),
                amount(row, "msdyn_amountdue"),
                row.date("msdyn_invoicedate").or(() -> created(row)),
                row.date("duedate"),
                row.choice("statecode").orElse(0),
                row.choice("statuscode").orElse(0),
                row.text("cb_cancelreason").map(String::strip));
    }

    /** Without the zeros that one source writes behind the point and the other does not. */
    private static Optional<BigDecimal> amount(RowView row, String column) {
        return row.number(column).map(BigDecimal::stripTrailingZeros);
    }

    private static Optional<LocalDate> created(RowView row) {
        return row.moment("createdon").map(at -> at.atZone(ZoneOffset.UTC).toLocalDate());
    }

    /** Dynamics creates an invoice before its lines; until then not even its type is certain. */
    boolean isEmpty() {
        return total.signum() == 0;
    }

    /** Documents belong to units; a contact has none. */
    boolean isOfContact() {
        return customer.filter(row -> row.table().equals(CONTACT)).isPresent();
    }
}
