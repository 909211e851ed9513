package io.commercebridge.mapping.order;

import io.commercebridge.mapping.MappingException;
import io.commercebridge.mapping.MinorUnits;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * What one sales order line says in money, such that Dataverse's own sum (price × quantity − discount + tax) comes to
 * what the source's line comes to.
 *
 * <p>Tax is the order's total tax apportioned to the lines, by the lines' own taxes where the source tells them and by
 * their prices otherwise, so that it adds up to the total exactly. Prices of a gross order are brought to net, because
 * Dataverse adds the tax on top.
 *
 * @param pricePerUnit before discount and tax, at most four decimals
 * @param discount the line's discount, never negative
 * @param tax the line's share of the order's tax
 */
public record LineAmounts(BigDecimal pricePerUnit, BigDecimal discount, BigDecimal tax) {
    /** The number of decimals that Dataverse keeps in a price. */
    private static final int PRICE_DECIMALS = 4;

    /** The amounts of every line of the order that is still open, in their order. */
    public static List<LineAmounts> of(Order order) {
        List<OrderLine> lines = order.openLines();
        List<BigDecimal> taxes = taxes(order.money(), lines);
        List<LineAmounts> amounts = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            amounts.add(of(lines.get(i), taxes.get(i), order.money()));
        }
        return List.copyOf(amounts);
    }

    private static List<BigDecimal> taxes(OrderMoney money, List<OrderLine> lines) {
        boolean toldByLine = lines.stream().allMatch(line -> line.tax().isPresent());
        List<BigDecimal> weights = lines.stream()
                .map(line -> toldByLine ? line.tax().orElse(BigDecimal.ZERO) : line.totalPrice())
                .toList();
        return money.currency().apportion(money.totalTax(), weights);
    }

    private static LineAmounts of(OrderLine line, BigDecimal tax, OrderMoney money) {
        MinorUnits currency = money.currency();
        BigDecimal base = line.basePrice().multiply(line.quantity());
        BigDecimal discount = base.subtract(line.totalPrice());
        if (discount.negate().compareTo(currency.half()) > 0) {
            throw new MappingException(
                    "line " + line.number() + ": totalPrice "
                            + line.totalPrice().toPlainString() + " is more than basePrice × quantity = "
                            + base.toPlainString(),
                    "Correct the line in SAP Commerce, then replay.");
        }
        if (money.net() || tax.signum() == 0 || line.totalPrice().signum() == 0) {
            return exact(line.basePrice(), line, new Target(line.totalPrice(), tax), currency);
        }
        BigDecimal net = line.totalPrice().subtract(tax);
        BigDecimal netPrice =
                line.basePrice().multiply(net).divide(line.totalPrice(), PRICE_DECIMALS, RoundingMode.CEILING);
        return exact(netPrice, line, new Target(net, tax), currency);
    }

    private record Target(BigDecimal beforeTax, BigDecimal tax) {}

    /** A price of at most four decimals, and the discount that makes the line come to its target exactly. */
    private static LineAmounts exact(BigDecimal price, OrderLine line, Target target, MinorUnits currency) {
        BigDecimal perUnit = price.setScale(Math.min(PRICE_DECIMALS, Math.max(price.scale(), 0)), RoundingMode.CEILING);
        BigDecimal base = currency.round(perUnit.multiply(line.quantity()));
        BigDecimal discount = base.subtract(target.beforeTax()).max(BigDecimal.ZERO);
        return new LineAmounts(perUnit, currency.round(discount), target.tax());
    }
}
