package io.commercebridge.billing.payment.booking;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.testkit.dynamics.UserSession;
import io.commercebridge.testkit.dynamics.store.Ref;
import io.commercebridge.testkit.dynamics.store.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The invoices and payments of Dynamics. */
record Ledger(PaymentWorld world) {

    /** An invoice of the company, of which nothing is paid. */
    UUID invoice(String order, String total, int dueInMay) {
        return invoice(order, total, Map.of("duedate", LocalDate.of(2026, 5, dueInMay)));
    }

    /** An active invoice that has been there for long: nothing tells of it. */
    UUID invoice(String order, String total, Map<String, ?> columns) {
        String currency = world.commerce().item("Order", order).text("currency/isocode");
        String number = "INV-" + PaymentWorld.fresh();
        Map<String, Object> all = new HashMap<>(Map.of("name", number, "invoicenumber", number));
        all.put("customerid", world.company());
        all.put("salesorderid", new Ref("salesorder", UUID.fromString(world.salesOrder(order))));
        all.put(
                "transactioncurrencyid",
                new Ref("transactioncurrency", world.org().currency(currency)));
        all.putAll(Map.of("totalamount", new BigDecimal(total), "msdyn_amountdue", new BigDecimal(total)));
        all.putAll(Map.of("statecode", 0, "statuscode", 1, "skippricecalculation", 1));
        all.putAll(columns);
        return world.dynamics().seed("invoice", all);
    }

    /** A person writes an invoice of one line, and Dynamics tells of it. */
    UUID write(String order, Ref customer, String amount) {
        Map<String, Object> columns = new HashMap<>(Map.of("name", "Goods", "customerid", customer));
        columns.put("salesorderid", new Ref("salesorder", UUID.fromString(world.salesOrder(order))));
        columns.put(
                "transactioncurrencyid",
                new Ref("transactioncurrency", world.org().currency("USD")));
        columns.put("pricelevelid", new Ref("pricelevel", world.org().priceList("USD")));
        UUID invoice = clerk().insert("invoice", columns);
        addLine(invoice, amount);
        return invoice;
    }

    void addLine(UUID invoice, String amount) {
        Map<String, Object> line = new HashMap<>(Map.of("invoiceid", new Ref("invoice", invoice)));
        line.putAll(Map.of("isproductoverridden", true, "productdescription", "Goods", "quantity", 1));
        line.put("priceperunit", new BigDecimal(amount));
        clerk().insert("invoicedetail", line);
    }

    private UserSession clerk() {
        return world.dynamics().asUser(world.org().creditManager());
    }

    Row row(UUID invoice) {
        return world.dynamics().row("invoice", invoice).orElseThrow();
    }

    String number(UUID invoice) {
        return row(invoice).text("invoicenumber").orElseThrow();
    }

    /** Payments of these invoices, in the order in which they were booked. */
    List<Row> payments(UUID... invoices) {
        List<UUID> booked = details(invoices).stream()
                .map(detail -> detail.ref("msdyn_payment").orElseThrow().id())
                .toList();
        return world.dynamics().rows("msdyn_payment").stream()
                .filter(payment -> booked.contains(payment.id()))
                .toList();
    }

    List<Row> details(UUID... invoices) {
        return world.dynamics().rows("msdyn_paymentdetail").stream()
                .filter(detail -> List.of(invoices)
                        .contains(detail.ref("msdyn_invoice").orElseThrow().id()))
                .toList();
    }

    static BigDecimal number(Row row, String column) {
        return row.number(column).orElse(BigDecimal.ZERO);
    }

    static BigDecimal sum(List<Row> rows, String column) {
        return rows.stream().map(row -> number(row, column)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    void assertOpen(UUID invoice, String open) {
        assertThat(row(invoice).number("msdyn_amountdue").orElseThrow()).isEqualByComparingTo(open);
        assertThat(row(invoice).choice("statecode")).contains(new BigDecimal(open).signum() == 0 ? 2 : 0);
    }

    void assertStatus(UUID invoice, int statecode, int statuscode) {
        assertThat(row(invoice).choice("statecode")).contains(statecode);
        assertThat(row(invoice).choice("statuscode")).contains(statuscode);
    }

    /** The first payment of the invoice. */
    Optional<Row> payment(UUID invoice) {
        return payments(invoice).stream().findFirst();
    }
}
