package io.commercebridge.testkit.commerce.shop;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Calculates an order as the platform's calculation service does: line totals after line discounts, order discounts one
 * after the other on the subtotal, costs on top, taxes scaled by what discounts and costs did to the subtotal.
 *
 * <p>The sum law holds by construction: line totals − order discounts + delivery + payment = total.
 */
final class OrderCalculation {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private final int digits;
    private final boolean net;

    /** A line as it goes in. */
    record Line(BigDecimal basePrice, long quantity, List<Discount> discounts, List<Tax> taxes) {}

    /** A line's result. */
    record LineTotal(BigDecimal total, List<Discount> discounts) {}

    /** The order's result; {@code total} excludes tax if the order is net. */
    record Totals(
            BigDecimal subtotal,
            List<Discount> discounts,
            BigDecimal totalDiscounts,
            BigDecimal total,
            List<Tax> taxes,
            BigDecimal totalTax) {}

    /** @param digits the currency's minor units */
    OrderCalculation(int digits, boolean net) {
        this.digits = digits;
        this.net = net;
    }

    LineTotal line(Line line) {
        BigDecimal quantity = BigDecimal.valueOf(line.quantity());
        BigDecimal full = round(line.basePrice().multiply(quantity));
        List<Discount> applied = apply(line.discounts(), full, quantity);
        return new LineTotal(full.subtract(sum(applied)), applied);
    }

    Totals order(List<Line> lines, List<Discount> discounts, BigDecimal costs) {
        List<BigDecimal> totals = lines.stream().map(line -> line(line).total()).toList();
        BigDecimal subtotal = totals.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        List<Discount> applied = apply(discounts, subtotal, BigDecimal.ONE);
        BigDecimal taken = sum(applied);
        BigDecimal total = subtotal.subtract(taken).add(round(costs));
        List<Tax> taxes = taxes(lines, totals, factor(total, subtotal));
        BigDecimal totalTax = taxes.stream().map(Tax::applied).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Totals(subtotal, applied, taken, total, taxes, totalTax);
    }

    private List<Discount> apply(List<Discount> discounts, BigDecimal price, BigDecimal quantity) {
        List<Discount> applied = new ArrayList<>();
        BigDecimal rest = price;
        for (Discount discount : discounts) {
            BigDecimal wanted = discount.absolute()
                    ? discount.value().multiply(quantity)
                    : rest.multiply(discount.value()).divide(HUNDRED, MathContext.DECIMAL64);
            BigDecimal taken = round(wanted).min(rest);
            applied.add(discount.applied(taken));
            rest = rest.subtract(taken);
        }
        return applied;
    }

    private List<Tax> taxes(List<Line> lines, List<BigDecimal> totals, BigDecimal factor) {
        Map<String, Tax> byCode = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            for (Tax tax : lines.get(i).taxes()) {
                BigDecimal base = net ? HUNDRED : HUNDRED.add(tax.percent());
                BigDecimal share =
                        totals.get(i).multiply(factor).multiply(tax.percent()).divide(base, MathContext.DECIMAL64);
                byCode.merge(
                        tax.code(),
                        tax.applied(share),
                        (a, b) -> a.applied(a.applied().add(b.applied())));
            }
        }
        return byCode.values().stream()
                .map(tax -> tax.applied(round(tax.applied())))
                .toList();
    }

    private static BigDecimal factor(BigDecimal total, BigDecimal subtotal) {
        return subtotal.signum() == 0 ? BigDecimal.ONE : total.divide(subtotal, MathContext.DECIMAL64);
    }

    private static BigDecimal sum(List<Discount> discounts) {
        return discounts.stream().map(Discount::applied).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal round(BigDecimal amount) {
        return amount.setScale(digits, RoundingMode.HALF_UP);
    }
}
