package io.commercebridge.mapping.campaign;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.MinorUnits;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an order is worth, in its own currency.
 *
 * @param net true if {@code totalPrice} excludes tax
 * @param discount of the whole order and of its entries, positive
 * @param quantities ordered, by number of the entry
 * @param returns every entry of every return
 */
public record Sale(
        MinorUnits currency,
        boolean net,
        BigDecimal totalPrice,
        BigDecimal totalTax,
        BigDecimal discount,
        SortedMap<Integer, BigDecimal> quantities,
        List<Returned> returns) {

    public Sale {
        requireNonNull(currency, "currency");
        requireNonNull(totalPrice, "totalPrice");
        requireNonNull(totalTax, "totalTax");
        requireNonNull(discount, "discount");
        quantities = Collections.unmodifiableSortedMap(new TreeMap<>(quantities));
        returns = List.copyOf(returns);
    }

    /** The worth without tax, less what has been paid back, and the discount; nothing if all of it came back. */
    public Tally tally() {
        BigDecimal left = withoutTax().subtract(currency.round(paidBackWithoutTax()));
        return isFullyReturned(left) ? Tally.NONE : new Tally(1, left, discount);
    }

    /** What has been paid back, with the tax that the order's prices include. */
    public BigDecimal paidBack() {
        return returns.stream()
                .filter(Returned::cameBack)
                .map(Returned::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal withoutTax() {
        return net ? totalPrice : totalPrice.subtract(totalTax);
    }

    /** The shop pays back what was paid; of a price with tax a part was never worth anything to the campaign. */
    private BigDecimal paidBackWithoutTax() {
        return net || totalPrice.signum() == 0
                ? paidBack()
                : paidBack().multiply(withoutTax()).divide(totalPrice, MathContext.DECIMAL64);
    }

    private boolean isFullyReturned(BigDecimal left) {
        boolean paidBackWhole = paidBack().signum() > 0 && left.signum() <= 0;
        return paidBackWhole || returns.stream().anyMatch(Returned::cameBack) && allGoodsAreBack();
    }

    /** Delivery is seldom paid back, so that the money alone does not tell. */
    private boolean allGoodsAreBack() {
        return quantities.entrySet().stream()
                .allMatch(ordered -> returned(ordered.getKey()).compareTo(ordered.getValue()) >= 0);
    }

    private BigDecimal returned(int entry) {
        return returns.stream()
                .filter(one -> one.cameBack() && one.entry() == entry)
                .map(Returned::quantity)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
