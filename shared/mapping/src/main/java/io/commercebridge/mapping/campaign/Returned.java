package io.commercebridge.mapping.campaign;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Set;

/**
 * What of one entry of an order is on its way back, or has come back.
 *
 * @param status of the return
 * @param entry number of the entry
 * @param quantity that came back
 * @param amount that is paid back, in the order's currency and with the tax that its prices include
 */
public record Returned(String status, int entry, BigDecimal quantity, BigDecimal amount) {
    /**
     * The states in which goods or money have come back. Before them a return may still be refused or never arrive; a
     * payment or tax that could not be reversed leaves the goods where they are.
     */
    private static final Set<String> CAME_BACK = Set.of(
            "RECEIVED",
            "REVERSING_PAYMENT",
            "PAYMENT_REVERSED",
            "PAYMENT_REVERSAL_FAILED",
            "REVERSING_TAX",
            "TAX_REVERSED",
            "TAX_REVERSAL_FAILED",
            "COMPLETED");

    public Returned {
        requireNonNull(status, "status");
        requireNonNull(quantity, "quantity");
        requireNonNull(amount, "amount");
    }

    public boolean cameBack() {
        return CAME_BACK.contains(status);
    }
}
