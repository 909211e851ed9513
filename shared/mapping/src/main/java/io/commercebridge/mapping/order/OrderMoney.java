package io.commercebridge.mapping.order;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.MinorUnits;
import java.math.BigDecimal;

/**
 * The money of an order's head, in one currency.
 *
 * @param net true if prices exclude tax, so that the amount due is {@code totalPrice + totalTax}
 * @param orderDiscounts sum of the discounts on the whole order, positive
 */
public record OrderMoney(
        MinorUnits currency,
        boolean net,
        BigDecimal orderDiscounts,
        BigDecimal deliveryCost,
        BigDecimal paymentCost,
        BigDecimal totalTax,
        BigDecimal totalPrice) {

    public OrderMoney {
        requireNonNull(currency, "currency");
        requireNonNull(orderDiscounts, "orderDiscounts");
        requireNonNull(deliveryCost, "deliveryCost");
        requireNonNull(paymentCost, "paymentCost");
        requireNonNull(totalTax, "totalTax");
        requireNonNull(totalPrice, "totalPrice");
    }

    /** What the buyer owes. */
    public BigDecimal amountDue() {
        return net ? totalPrice.add(totalTax) : totalPrice;
    }

    public String currencyCode() {
        return currency.currency().getCurrencyCode();
    }
}
