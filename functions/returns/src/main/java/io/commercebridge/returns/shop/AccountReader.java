package io.commercebridge.returns.shop;

import io.commercebridge.mapping.returns.Claim;
import io.commercebridge.mapping.returns.Funds;
import io.commercebridge.mapping.returns.OrderAccount;
import io.commercebridge.platform.commerce.item.CommerceItem;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads from a return what its order has delivered, what was paid for it, and what its returns claim.
 *
 * @param byConsignments false if all that was ordered counts as delivered
 * @param charged true if buyers may get back what they were charged, paid or not
 */
public record AccountReader(boolean byConsignments, boolean charged) {
    private static final Set<String> SHIPPED =
            Set.of("SHIPPED", "IN_TRANSIT", "DELIVERING", "DELIVERY_COMPLETED", "PICKUP_COMPLETE");
    private static final Set<String> CAPTURES = Set.of("CAPTURE", "PARTIAL_CAPTURE");
    private static final String REFUND = "REFUND_";
    private static final Set<String> DONE = Set.of("ACCEPTED", "SUCCESSFULL");

    public OrderAccount toAccount(CommerceItem item) {
        CommerceItem order = ReturnReader.order(item);
        boolean net = order.isTrue("net");
        String own = item.requiredText("code");
        Stream<CommerceItem> others = order.items("returnRequests").stream()
                .filter(other -> !other.requiredText("code").equals(own));
        return new OrderAccount(
                order.requiredText("code"),
                order.date("date")
                        .orElseThrow(() -> order.refused("date", "is missing"))
                        .atZone(ZoneOffset.UTC)
                        .toLocalDate(),
                ReturnReader.money(item),
                delivered(order),
                funds(order, net),
                Stream.concat(Stream.of(item), others)
                        .flatMap(request -> claims(request, net))
                        .toList());
    }

    private Map<Integer, BigDecimal> delivered(CommerceItem order) {
        Map<Integer, BigDecimal> delivered = new HashMap<>();
        for (CommerceItem entry : order.items("entries")) {
            BigDecimal quantity = byConsignments
                    ? sum(entry.items("consignmentEntries").stream().map(AccountReader::shipped))
                    : entry.amount("quantity");
            delivered.put(entry.requiredDecimal("entryNumber").intValueExact(), quantity);
        }
        return delivered;
    }

    private static BigDecimal shipped(CommerceItem part) {
        boolean shipped = part.item("consignment")
                .flatMap(consignment -> consignment.code("status"))
                .filter(SHIPPED::contains)
                .isPresent();
        return shipped
                ? part.decimal("shippedQuantity")
                        .filter(quantity -> quantity.signum() > 0)
                        .orElseGet(() -> part.amount("quantity"))
                : BigDecimal.ZERO;
    }

    private Funds funds(CommerceItem order, boolean net) {
        BigDecimal total = order.amount("totalPrice");
        if (charged) {
            return Funds.charged(net ? total.add(order.amount("totalTax")) : total);
        }
        List<CommerceItem> bookings = order.items("paymentTransactions").stream()
                .flatMap(transaction -> transaction.items("entries").stream())
                .filter(booking ->
                        booking.text("transactionStatus").filter(DONE::contains).isPresent())
                .toList();
        return Funds.paid(
                sum(bookings.stream()
                        .filter(booking -> CAPTURES.contains(type(booking)))
                        .map(booking -> booking.amount("amount"))),
                sum(bookings.stream()
                        .filter(booking -> type(booking).startsWith(REFUND))
                        .map(booking -> booking.amount("amount").abs())));
    }

    private static String type(CommerceItem booking) {
        return booking.code("type").orElse("");
    }

    private static Stream<Claim> claims(CommerceItem request, boolean net) {
        if (ReturnReader.isCancelled(request)) {
            return Stream.empty();
        }
        Instant since = request.date("creationtime").orElse(Instant.EPOCH);
        return request.items(ReturnReader.ENTRIES).stream()
                .filter(entry -> !ReturnReader.isCancelled(entry))
                .map(entry ->
                        new Claim(request.requiredText("code"), since, ReturnReader.number(entry), sums(entry, net)));
    }

    static Claim.Sums sums(CommerceItem entry, boolean net) {
        return new Claim.Sums(
                entry.amount("expectedQuantity"),
                entry.amount("receivedQuantity"),
                ReturnReader.requested(entry, net).orElse(BigDecimal.ZERO),
                entry.amount("refundedAmount"));
    }

    private static BigDecimal sum(Stream<BigDecimal> amounts) {
        return amounts.reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
