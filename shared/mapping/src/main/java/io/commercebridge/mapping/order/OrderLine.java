package io.commercebridge.mapping.order;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One line of an order.
 *
 * @param number the entry number; numbers may have gaps
 * @param basePrice price of one unit before discounts, in the order's currency; with tax if the order is gross
 * @param totalPrice the line's price after its discounts
 * @param tax the line's tax as calculated at the source, absent if the source does not tell it by line
 */
public record OrderLine(
        int number,
        String productCode,
        Optional<String> productName,
        String unit,
        BigDecimal quantity,
        BigDecimal basePrice,
        BigDecimal totalPrice,
        Optional<BigDecimal> tax,
        Optional<LocalDate> requestedDelivery,
        Optional<String> costCenter) {

    public OrderLine {
        requireNonNull(productCode, "productCode");
        requireNonNull(unit, "unit");
        requireNonNull(quantity, "quantity");
        requireNonNull(basePrice, "basePrice");
        requireNonNull(totalPrice, "totalPrice");
    }
}
