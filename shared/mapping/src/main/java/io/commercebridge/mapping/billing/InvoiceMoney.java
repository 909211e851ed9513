package io.commercebridge.mapping.billing;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The amounts of an invoice, with tax.
 *
 * @param currencyCode ISO 4217
 * @param total what it is about; negative if it is a credit
 * @param due what of it is still to be paid, where Dynamics tells it
 */
public record InvoiceMoney(String currencyCode, BigDecimal total, Optional<BigDecimal> due) {
    public InvoiceMoney {
        requireNonNull(currencyCode, "currencyCode");
        requireNonNull(total, "total");
        requireNonNull(due, "due");
    }
}
