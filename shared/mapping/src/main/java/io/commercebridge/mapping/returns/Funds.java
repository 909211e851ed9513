package io.commercebridge.mapping.returns;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/**
 * What a buyer has paid for an order, and how much of that may go back.
 *
 * @param term what it is called: {@code paid} or {@code charged}
 * @param captured what was paid with the order
 * @param refunded what of it went back, for returns or not
 * @param settled what was paid on its invoices
 */
public record Funds(String term, BigDecimal captured, BigDecimal refunded, BigDecimal settled) {

    public Funds {
        requireNonNull(term, "term");
        requireNonNull(captured, "captured");
        requireNonNull(refunded, "refunded");
        requireNonNull(settled, "settled");
    }

    /** What the payments of the order say. */
    public static Funds paid(BigDecimal captured, BigDecimal refunded) {
        return new Funds("paid", captured, refunded, BigDecimal.ZERO);
    }

    /** For buyers on account, who may get back what they have been charged, paid or not. */
    public static Funds charged(BigDecimal total) {
        return new Funds("charged", total, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    /** The same, with what was paid on invoices. */
    public Funds settledOnInvoices(BigDecimal amount) {
        return new Funds(term, captured, refunded, amount);
    }

    /**
     * The most that all returns of the order together may give back: what is left of the payments, and what has gone back
     * for returns already. What has gone back for anything else is gone.
     *
     * @param returned what may have gone back for returns
     */
    public BigDecimal limit(BigDecimal returned) {
        return captured.subtract(refunded).max(settled).add(refunded.min(returned));
    }
}
