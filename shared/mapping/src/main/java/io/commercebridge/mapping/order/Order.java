package io.commercebridge.mapping.order;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.MappingException;
import io.commercebridge.mapping.PostalAddress;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * An order as it stands in the shop.
 *
 * @param integrationKey identifies it at its source for ever
 * @param shipment where and how it goes, and what the buyer wrote
 * @param cancelled true once the whole order is cancelled
 */
public record Order(
        String code,
        String integrationKey,
        Buyer buyer,
        OrderMoney money,
        List<OrderLine> lines,
        Shipment shipment,
        boolean cancelled) {

    /** Addresses, delivery and remarks. */
    public record Shipment(
            Optional<PostalAddress> shipTo,
            Optional<PostalAddress> billTo,
            Optional<String> deliveryMode,
            List<String> remarks) {
        public Shipment {
            requireNonNull(shipTo, "shipTo");
            requireNonNull(billTo, "billTo");
            requireNonNull(deliveryMode, "deliveryMode");
            remarks = List.copyOf(remarks);
        }
    }

    public Order {
        requireNonNull(code, "code");
        requireNonNull(integrationKey, "integrationKey");
        requireNonNull(buyer, "buyer");
        requireNonNull(money, "money");
        requireNonNull(shipment, "shipment");
        lines = List.copyOf(lines);
    }

    /** The same order as if it were not cancelled. */
    public Order uncancelled() {
        return new Order(code, integrationKey, buyer, money, lines, shipment, false);
    }

    /** Lines that still want something; a cancelled line stays in the shop with quantity 0. */
    public List<OrderLine> openLines() {
        return lines.stream().filter(line -> line.quantity().signum() != 0).toList();
    }

    /**
     * Confirms that the order adds up: lines − order discounts + delivery cost + payment cost = total price, within
     * half a minor unit for every line.
     *
     * @throws MappingException with both sums when it does not
     */
    public Order checkedTotals() {
        BigDecimal lineSum = lines.stream().map(OrderLine::totalPrice).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal sum = lineSum.subtract(money.orderDiscounts())
                .add(money.deliveryCost())
                .add(money.paymentCost());
        BigDecimal tolerance = money.currency().half().multiply(BigDecimal.valueOf(Math.max(1, lines.size())));
        if (sum.subtract(money.totalPrice()).abs().compareTo(tolerance) > 0) {
            throw new MappingException(
                    "order " + code + " does not add up: lines " + plain(lineSum) + " - order discounts "
                            + plain(money.orderDiscounts()) + " + delivery " + plain(money.deliveryCost())
                            + " + payment " + plain(money.paymentCost()) + " = " + plain(sum)
                            + ", but totalPrice is " + plain(money.totalPrice()) + " " + money.currencyCode(),
                    "Recalculate or correct the order in SAP Commerce, then replay.");
        }
        return this;
    }

    private String plain(BigDecimal amount) {
        int scale =
                Math.max(amount.stripTrailingZeros().scale(), money.currency().digits());
        return amount.setScale(scale, java.math.RoundingMode.UNNECESSARY).toPlainString();
    }
}
