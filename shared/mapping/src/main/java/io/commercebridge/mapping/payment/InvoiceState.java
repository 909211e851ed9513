package io.commercebridge.mapping.payment;

import java.math.BigDecimal;

/** State and status of an invoice as Dataverse numbers them. */
public record InvoiceState(int statecode, int statuscode) {
    /** Paid, Complete. */
    public static final InvoiceState PAID = new InvoiceState(2, 100001);

    /** Active, Billed. */
    public static final InvoiceState BILLED = new InvoiceState(0, 4);

    private static final InvoiceState PAID_IN_FULL_DEPRECATED = new InvoiceState(1, 7);
    private static final int ACTIVE = 0;
    private static final int CANCELED = 3;

    public boolean isActive() {
        return statecode == ACTIVE;
    }

    /** Whether nothing of it is left to pay. */
    public boolean isPaid() {
        return equals(PAID) || equals(PAID_IN_FULL_DEPRECATED);
    }

    public boolean isCanceled() {
        return statecode == CANCELED;
    }

    /** What it becomes with so much left to pay: an active one keeps its status until nothing is. */
    public InvoiceState with(BigDecimal left) {
        if (left.signum() == 0) {
            return PAID;
        }
        return isActive() ? this : BILLED;
    }
}
