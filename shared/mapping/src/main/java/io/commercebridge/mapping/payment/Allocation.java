package io.commercebridge.mapping.payment;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which invoices a payment goes to. */
public sealed interface Allocation {

    /** The shares add up to the payment, and no invoice gets more than it has open or gives back more than was paid. */
    record Applied(List<Share> shares) implements Allocation {
        public Applied {
            shares = List.copyOf(shares);
        }
    }

    /**
     * More was paid than is open, or more was paid back than was paid: nothing is applied.
     *
     * @param reason with the sums
     */
    record TooMuch(String reason) implements Allocation {
        public TooMuch {
            requireNonNull(reason, "reason");
        }
    }

    /** A payment goes to what is due first; a refund comes from what was due last. */
    static Allocation of(Payment payment, List<OpenInvoice> invoices) {
        List<OpenInvoice> oldest =
                invoices.stream().sorted(OpenInvoice.OLDEST_FIRST).toList();
        Function<OpenInvoice, BigDecimal> most = payment.isRefund() ? OpenInvoice::paid : OpenInvoice::open;
        BigDecimal left = payment.amount().abs();
        List<Share> shares = new ArrayList<>();
        for (OpenInvoice invoice : payment.isRefund() ? oldest.reversed() : oldest) {
            BigDecimal share = left.min(most.apply(invoice).max(BigDecimal.ZERO));
            if (share.signum() > 0) {
                shares.add(new Share(invoice, payment.isRefund() ? share.negate() : share));
                left = left.subtract(share);
            }
        }
        return left.signum() == 0 ? new Applied(shares) : new TooMuch(reason(payment, oldest, most));
    }

    private static String reason(Payment payment, List<OpenInvoice> invoices, Function<OpenInvoice, BigDecimal> most) {
        BigDecimal sum = invoices.stream()
                .map(most)
                .map(amount -> amount.max(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        String each = invoices.stream()
                .map(invoice -> invoice.number() + " "
                        + plain(payment, most.apply(invoice).max(BigDecimal.ZERO)))
                .collect(Collectors.joining(" + "));
        return (payment.isRefund() ? "refund of " : "payment of ")
                + plain(payment, payment.amount().abs()) + " " + payment.currencyCode() + " is more than the "
                + plain(payment, sum) + (payment.isRefund() ? " that is paid: " : " that is open: ") + each;
    }

    private static String plain(Payment payment, BigDecimal amount) {
        return payment.currency().round(amount).toPlainString();
    }
}
