package io.commercebridge.segments.feedback;

import io.commercebridge.segments.SegmentsWorld;
import io.commercebridge.testkit.commerce.data.ItemView;
import io.commercebridge.testkit.dynamics.store.Row;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/** What campaigns should have counted, by the shop's orders as they are now and nothing else. */
record Recount(SegmentsWorld world, List<String> orders) {
    private static final List<String> NOT_YET_BACK =
            List.of("APPROVAL_PENDING", "APPROVING", "WAIT", "RECEIVING", "CANCELLING", "CANCELED");

    /** The totals of one campaign. */
    record Totals(int orders, BigDecimal revenue, BigDecimal discount) {}

    Totals of(String coupon, String promotion, String currency) {
        Totals totals = new Totals(0, BigDecimal.ZERO, BigDecimal.ZERO);
        for (String code : orders) {
            ItemView order = world.commerce().item("Order", code);
            if (bears(order, coupon, promotion) && counts(order)) {
                totals = new Totals(
                        totals.orders() + 1,
                        totals.revenue().add(converted(worth(order), order, currency)),
                        totals.discount().add(converted(discount(order), order, currency)));
            }
        }
        return totals;
    }

    private static boolean bears(ItemView order, String coupon, String promotion) {
        return order.values("appliedCouponCodes").contains(coupon)
                || order.list("allPromotionResults").stream()
                        .anyMatch(result -> result.text("promotion/code").equals(promotion));
    }

    private static boolean counts(ItemView order) {
        return !order.text("status/code").equals("CANCELLED")
                && (refunded(order).signum() == 0 || worth(order).signum() > 0)
                && !(isAnythingBack(order) && isAllBack(order));
    }

    private static BigDecimal worth(ItemView order) {
        BigDecimal total = order.number("totalPrice");
        if (order.text("net").equals("true")) {
            return total.subtract(refunded(order));
        }
        int digits = order.number("currency/digits").intValue();
        BigDecimal untaxed = total.subtract(order.number("totalTax"));
        return total.signum() == 0
                ? untaxed
                : untaxed.subtract(refunded(order)
                        .multiply(untaxed)
                        .divide(total, MathContext.DECIMAL64)
                        .setScale(digits, RoundingMode.HALF_UP));
    }

    private static BigDecimal discount(ItemView order) {
        BigDecimal lines = order.list("entries").stream()
                .map(entry -> entry.number("basePrice")
                        .multiply(entry.number("quantity"))
                        .subtract(entry.number("totalPrice")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return order.number("totalDiscounts").add(lines);
    }

    private static List<ItemView> refunds(ItemView order) {
        return order.list("returnRequests").stream()
                .filter(request -> !NOT_YET_BACK.contains(request.text("status/code")))
                .flatMap(request -> request.list("returnEntries").stream())
                .toList();
    }

    private static BigDecimal refunded(ItemView order) {
        return refunds(order).stream().map(entry -> entry.number("amount")).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static boolean isAnythingBack(ItemView order) {
        return !refunds(order).isEmpty();
    }

    private static boolean isAllBack(ItemView order) {
        return order.list("entries").stream().allMatch(entry -> back(order, entry) >= quantity(entry));
    }

    private static long back(ItemView order, ItemView entry) {
        return refunds(order).stream()
                .filter(refund -> refund.number("orderEntry/entryNumber").compareTo(entry.number("entryNumber")) == 0)
                .mapToLong(refund -> refund.number("expectedQuantity").longValue())
                .sum();
    }

    private static long quantity(ItemView entry) {
        return entry.number("quantity").longValue();
    }

    private BigDecimal converted(BigDecimal amount, ItemView order, String currency) {
        String from = order.text("currency/isocode");
        int digits = row(currency).choice("currencyprecision").orElseThrow();
        BigDecimal exact = from.equals(currency)
                ? amount
                : amount.multiply(rate(currency)).divide(rate(from), MathContext.DECIMAL128);
        return exact.setScale(digits, RoundingMode.HALF_UP);
    }

    private BigDecimal rate(String currency) {
        return row(currency).number("exchangerate").orElseThrow();
    }

    private Row row(String currency) {
        return world.dynamics()
                .row("transactioncurrency", world.org().currency(currency))
                .orElseThrow();
    }
}
