package io.commercebridge.testkit.dynamics.screens;

import io.commercebridge.testkit.dynamics.store.Ref;
import io.commercebridge.testkit.dynamics.store.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What people do with invoices, payments and credit. */
public interface BillingScreens extends Screens {
    /** Invoices everything in an order. */
    default UUID invoice(UUID order) {
        return UUID.fromString(action(
                        "ConvertSalesOrderToInvoice",
                        Map.of("SalesOrderId", order.toString(), "ColumnSet", Map.of("AllColumns", true)))
                .path("invoiceid")
                .asText());
    }

    /** Invoices everything in an order, to be paid by a day. */
    default UUID invoice(UUID order, LocalDate due) {
        UUID invoice = invoice(order);
        update("invoice", invoice, Map.of("duedate", due));
        return invoice;
    }

    /** Grants an amount on an invoice by a credit note of its own, with the same customer, currency and order. */
    default UUID creditNote(UUID invoice, String subject, String amount) {
        Row billed = read("invoice", invoice);
        Map<String, Object> columns = new HashMap<>(Map.of("name", subject, "cb_documenttype", 2));
        List.of("customerid", "pricelevelid", "transactioncurrencyid", "salesorderid")
                .forEach(column -> billed.get(column).ifPresent(value -> columns.put(column, value)));
        UUID note = insert("invoice", columns);
        insert(
                "invoicedetail",
                Map.of(
                        "invoiceid",
                        new Ref("invoice", note),
                        "isproductoverridden",
                        true,
                        "productdescription",
                        subject,
                        "quantity",
                        1,
                        "priceperunit",
                        new BigDecimal(amount)));
        return note;
    }

    /** Books money on an invoice: what is still due says whether it is paid. A negative amount was paid back. */
    default void bookPayment(UUID invoice, String amount) {
        Row row = read("invoice", invoice);
        BigDecimal before = row.number("msdyn_amountdue")
                .or(() -> row.number("totalamount"))
                .orElse(BigDecimal.ZERO);
        BigDecimal due = before.subtract(new BigDecimal(amount));
        boolean paid = due.signum() <= 0;
        Map<String, Object> columns = new HashMap<>(Map.of("msdyn_amountdue", due));
        if (paid || row.choice("statecode").orElse(0) != 0) {
            columns.put("statecode", paid ? 2 : 0);
            columns.put("statuscode", paid ? 100001 : 4);
        }
        update("invoice", invoice, columns);
    }

    /** Cancels an invoice and says why; one that is paid is opened again for it. */
    default void cancelInvoice(UUID invoice, String reason) {
        if (read("invoice", invoice).choice("statecode").orElse(0) != 0) {
            setState("invoice", invoice, 0, 4);
        }
        update("invoice", invoice, Map.of("cb_cancelreason", reason, "statecode", 3, "statuscode", 100003));
    }

    default void holdCredit(UUID account, String reason) {
        update("account", account, Map.of("creditonhold", true, "cb_creditholdreason", reason));
    }

    default void releaseCredit(UUID account) {
        Map<String, Object> columns = new HashMap<>();
        columns.put("creditonhold", false);
        columns.put("cb_creditholdreason", null);
        update("account", account, columns);
    }

    /** Computes what a company has owed for thirty, sixty and ninety days, in the currency of the account. */
    default void ageBalances(UUID account, String thirty, String sixty, String ninety) {
        compute(
                "account",
                account,
                Map.of(
                        "aging30",
                        new BigDecimal(thirty),
                        "aging60",
                        new BigDecimal(sixty),
                        "aging90",
                        new BigDecimal(ninety)));
    }
}
