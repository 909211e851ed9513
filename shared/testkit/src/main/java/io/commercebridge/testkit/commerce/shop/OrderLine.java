package io.commercebridge.testkit.commerce.shop;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One line that a buyer orders.
 *
 * @param product its code in the Online version, or an item
 * @param basePrice per unit, before discounts; net or gross as the order is
 */
public record OrderLine(
        Object product,
        long quantity,
        BigDecimal basePrice,
        String unit,
        List<Discount> discounts,
        List<Tax> taxes,
        Optional<Instant> namedDeliveryDate,
        Optional<String> costCenter) {

    public OrderLine {
        requireNonNull(product, "product");
        requireNonNull(basePrice, "basePrice");
        requireNonNull(unit, "unit");
        discounts = List.copyOf(discounts);
        taxes = List.copyOf(taxes);
    }

    /** A line in pieces without discounts and taxes. */
    public static OrderLine of(Object product, long quantity, String basePrice) {
        return new OrderLine(
                product,
                quantity,
                new BigDecimal(basePrice),
                "pieces",
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    public OrderLine in(String otherUnit) {
        return new OrderLine(product, quantity, basePrice, otherUnit, discounts, taxes, namedDeliveryDate, costCenter);
    }

    public OrderLine discounted(Discount discount) {
        List<Discount> more = new ArrayList<>(discounts);
        more.add(discount);
        return new OrderLine(product, quantity, basePrice, unit, more, taxes, namedDeliveryDate, costCenter);
    }

    public OrderLine taxed(Tax tax) {
        List<Tax> more = new ArrayList<>(taxes);
        more.add(tax);
        return new OrderLine(product, quantity, basePrice, unit, discounts, more, namedDeliveryDate, costCenter);
    }

    public OrderLine deliveredOn(Instant date) {
        return new OrderLine(product, quantity, basePrice, unit, discounts, taxes, Optional.of(date), costCenter);
    }

    public OrderLine chargedTo(String otherCostCenter) {
        return new OrderLine(
                product, quantity, basePrice, unit, discounts, taxes, namedDeliveryDate, Optional.of(otherCostCenter));
    }
}
