package io.commercebridge.billing.payment;

import io.commercebridge.mapping.payment.PaidFor;
import io.commercebridge.mapping.payment.Payment;
import io.commercebridge.platform.failure.Awaited;
import io.commercebridge.platform.failure.AwaitedException;
import java.util.List;
import java.util.Optional;

/** What payments wait for, by name. */
final class Waits {
    private static final String INVOICE_OF_ORDER = "invoice of order";
    private static final String PAYMENT_OF_ORDER = "payment of order";

    private Waits() {}

    /** Until the order has an invoice, or another one, or more is open of one. */
    static Awaited invoiceOf(String orderKey) {
        return new Awaited(INVOICE_OF_ORDER, orderKey);
    }

    /** Until the invoice is written anew. */
    static Awaited invoice(String id) {
        return new Awaited("invoice", id);
    }

    /** No invoice to apply it to. */
    static AwaitedException noInvoice(PaidFor.Order order) {
        return new AwaitedException(List.of(invoiceOf(order.key())), null);
    }

    /** More than the invoices have room for; what makes room lets it through. */
    static AwaitedException noRoom(Payment payment, Awaited invoice, String reason) {
        return payment.paidFor() instanceof PaidFor.Order order && payment.isRefund()
                ? new AwaitedException(
                        List.of(new Awaited(PAYMENT_OF_ORDER, order.key())),
                        reason,
                        "Nothing if a payment is still on its way: the refund is released by it. Else book what is"
                                + " missing in Dynamics, or correct the refund, then replay.")
                : new AwaitedException(
                        List.of(invoice),
                        reason,
                        "Raise the invoice in Dynamics, or add the one that is missing: the payment is released by it."
                                + " Or correct the payment, then replay.");
    }

    /** A payment is what a refund may wait for, and a refund makes room for a payment. */
    static List<Awaited> endedBy(Payment payment) {
        Optional<String> order =
                switch (payment.paidFor()) {
                    case PaidFor.Order paid -> Optional.of(paid.key());
                    case PaidFor.Document document -> document.order();
                };
        String kind = payment.isRefund() ? INVOICE_OF_ORDER : PAYMENT_OF_ORDER;
        return order.map(key -> new Awaited(kind, key)).stream().toList();
    }
}
