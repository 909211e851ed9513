package io.commercebridge.local.oneorder;

import io.commercebridge.local.world.Systems;
import io.commercebridge.testkit.commerce.data.ItemView;
import io.commercebridge.testkit.dynamics.store.Row;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** One order as both systems see it. */
record OneOrder(Systems systems, String code) {

    ItemView inShop() {
        return systems.commerce().item("Order", code);
    }

    List<ItemView> entries() {
        return inShop().list("entries");
    }

    String status() {
        return inShop().text("status/code");
    }

    String deliveryStatus() {
        return inShop().text("deliveryStatus/code");
    }

    /** What the buyer owes by the shop's own figures; the order is net. */
    BigDecimal due() {
        return inShop().number("totalPrice").add(inShop().number("totalTax"));
    }

    List<ItemView> consignments() {
        return ofOrder("Consignment", "order/code");
    }

    List<ItemView> documents(String type) {
        return ofOrder("B2BDocument", "order/code").stream()
                .filter(document -> document.text("documentType/code").equals(type))
                .toList();
    }

    List<ItemView> returns() {
        return ofOrder("ReturnRequest", "order/code");
    }

    List<ItemView> payments() {
        return ofOrder("PaymentTransactionEntry", "paymentTransaction/order/code");
    }

    /** What has been captured less what has been paid back. */
    BigDecimal paid() {
        return payments().stream()
                .map(payment -> payment.text("type/code").equals("CAPTURE")
                        ? payment.number("amount")
                        : payment.number("amount").negate())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Quantity of an entry over the consignments that are not cancelled. */
    BigDecimal consigned(ItemView entry, String attribute) {
        return consignments().stream()
                .filter(consignment -> !consignment.text("status/code").equals("CANCELLED"))
                .flatMap(consignment -> consignment.list("consignmentEntries").stream())
                .filter(line -> number(line, "orderEntry/entryNumber").equals(number(entry, "entryNumber")))
                .map(line -> number(line, attribute))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    List<Row> salesOrders() {
        return rows("salesorder", row -> row.text("ordernumber").equals(Optional.of(code)));
    }

    UUID salesOrder() {
        return salesOrders().getFirst().id();
    }

    List<Row> lines() {
        return pointing("salesorderdetail", "salesorderid", salesOrder());
    }

    Row line(ItemView entry) {
        int number = number(entry, "entryNumber").intValue() + 1;
        return lines().stream()
                .filter(line -> line.choice("lineitemnumber").orElseThrow() == number)
                .findFirst()
                .orElseThrow();
    }

    List<Row> invoices() {
        return pointing("invoice", "salesorderid", salesOrder()).stream()
                .filter(invoice -> invoice.choice("cb_documenttype").orElse(1) == 1)
                .toList();
    }

    List<Row> paymentDetails() {
        return invoices().stream()
                .flatMap(invoice -> pointing("msdyn_paymentdetail", "msdyn_invoice", invoice.id()).stream())
                .toList();
    }

    List<Row> rmas() {
        return rows("msdyn_rma", row -> row.text("cb_ordernumber").equals(Optional.of(code)));
    }

    List<Row> rmaLines() {
        return rmas().stream()
                .flatMap(rma -> pointing("msdyn_rmaproduct", "msdyn_rma", rma.id()).stream())
                .toList();
    }

    static BigDecimal number(ItemView item, String path) {
        return new BigDecimal(String.valueOf(item.get(path).orElse(0)));
    }

    private List<ItemView> ofOrder(String type, String path) {
        return systems.commerce().items(type).stream()
                .filter(item -> item.get(path).equals(Optional.of(code)))
                .toList();
    }

    private List<Row> pointing(String table, String lookup, UUID id) {
        return rows(
                table, row -> row.ref(lookup).filter(ref -> ref.id().equals(id)).isPresent());
    }

    private List<Row> rows(String table, Predicate<Row> condition) {
        Stream<Row> rows = systems.dynamics().rows(table).stream();
        return rows.filter(condition).toList();
    }
}
