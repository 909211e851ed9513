package io.commercebridge.local.oneorder;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.testkit.commerce.data.ItemView;
import io.commercebridge.testkit.dynamics.store.Row;
import java.math.BigDecimal;
import java.util.function.Function;
import java.util.stream.Stream;

/** What must hold of an order after every step, whatever happened on the way. */
record Laws(OneOrder order) {

    void hold() {
        counterparts();
        quantities();
        money();
        returns();
    }

    private void counterparts() {
        assertThat(order.salesOrders()).as("sales orders").hasSize(1);
        assertThat(order.lines()).as("lines").hasSameSizeAs(order.entries());
        assertThat(order.documents("INVOICE")).as("invoices").hasSameSizeAs(order.invoices());
        assertThat(order.rmas()).as("returns").hasSameSizeAs(order.returns());
        assertThat(order.systems().dynamics().rows("msdyn_payment"))
                .as("payments")
                .hasSameSizeAs(order.systems().commerce().items("PaymentTransactionEntry"));
    }

    private void quantities() {
        for (ItemView entry : order.entries()) {
            BigDecimal ordered = entry.number("quantity");
            BigDecimal consigned = order.consigned(entry, "quantity");
            BigDecimal shipped = order.consigned(entry, "shippedQuantity");
            same("ordered", order.line(entry).number("quantity").orElseThrow(), ordered);
            assertThat(consigned).as("in consignments").isLessThanOrEqualTo(ordered);
            assertThat(shipped).as("shipped").isLessThanOrEqualTo(consigned);
            assertThat(returned(entry, "expectedQuantity")).as("returned").isLessThanOrEqualTo(shipped);
            assertThat(returned(entry, "receivedQuantity"))
                    .as("received")
                    .isLessThanOrEqualTo(returned(entry, "expectedQuantity"));
        }
        assertThat(order.deliveryStatus()).as("delivery status").isEqualTo(deliveryStatus());
    }

    private String deliveryStatus() {
        boolean all = order.entries().stream()
                .allMatch(entry -> order.consigned(entry, "shippedQuantity").compareTo(entry.number("quantity")) == 0);
        boolean some = order.entries().stream()
                .anyMatch(entry -> order.consigned(entry, "shippedQuantity").signum() > 0);
        return all ? "SHIPPED" : some ? "PARTSHIPPED" : "NOTSHIPPED";
    }

    private void money() {
        Row salesOrder = order.salesOrders().getFirst();
        same("amount due", salesOrder.number("totalamount").orElseThrow(), order.due());
        BigDecimal open = BigDecimal.ZERO;
        for (Row invoice : order.invoices()) {
            ItemView document = document(invoice);
            BigDecimal due = invoice.number("msdyn_amountdue").orElseThrow();
            same("invoiced", invoice.number("totalamount").orElseThrow(), order.due());
            same("amount of the document", document.number("amount"), order.due());
            same("open amount of the document", document.number("openAmount"), due);
            assertThat(document.text("status/code")).as("document").isEqualTo(due.signum() == 0 ? "closed" : "open");
            open = open.add(order.due()).subtract(due);
        }
        BigDecimal applied = sum(order.paymentDetails().stream(), "msdyn_paymentamount");
        same("applied to invoices", applied, open);
        same("paid in the shop", order.paid(), applied);
    }

    private ItemView document(Row invoice) {
        return order.documents("INVOICE").stream()
                .filter(document -> invoice.text("invoicenumber").orElseThrow().equals(document.text("documentNumber")))
                .findFirst()
                .orElseThrow();
    }

    private void returns() {
        BigDecimal requested = returned(_ -> true, "amount");
        BigDecimal refunded = returned(_ -> true, "refundedAmount");
        same("requested", sum(order.rmaLines().stream(), "msdyn_totalamount"), requested);
        same("received", sum(order.rmaLines().stream(), "msdyn_qtyreceived"), returned(_ -> true, "receivedQuantity"));
        same("refunded", sum(order.rmaLines().stream(), "cb_refundedamount"), refunded);
        assertThat(refunded).as("refunded").isLessThanOrEqualTo(requested);
        assertThat(requested).as("requested").isLessThanOrEqualTo(order.due());
    }

    private BigDecimal returned(ItemView entry, String attribute) {
        BigDecimal number = OneOrder.number(entry, "entryNumber");
        return returned(line -> OneOrder.number(line, "orderEntry/entryNumber").equals(number), attribute);
    }

    private BigDecimal returned(Function<ItemView, Boolean> which, String attribute) {
        return order.returns().stream()
                .filter(request -> !request.text("status/code").equals("CANCELED"))
                .flatMap(request -> request.list("returnEntries").stream())
                .filter(which::apply)
                .map(line -> OneOrder.number(line, attribute))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal sum(Stream<Row> rows, String column) {
        return rows.map(row -> row.number(column).orElse(BigDecimal.ZERO)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static void same(String what, BigDecimal actual, BigDecimal expected) {
        assertThat(actual).as(what).isEqualByComparingTo(expected);
    }
}
