package io.commercebridge.mapping.payment;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/**
 * An invoice to which money can be applied.
 *
 * @param open what is left to pay
 * @param due when; absent if nobody has said so, and then it is the last to be paid
 */
public record OpenInvoice(
        UUID id, String number, BigDecimal total, BigDecimal open, Optional<LocalDate> due, InvoiceState state) {

    /** The one that is due first comes first; always the same order. */
    public static final Comparator<OpenInvoice> OLDEST_FIRST = Comparator.comparing(
                    (OpenInvoice invoice) -> invoice.due().orElse(LocalDate.MAX))
            .thenComparing(OpenInvoice::number)
            .thenComparing(OpenInvoice::id);

    public OpenInvoice {
        requireNonNull(id, "id");
        requireNonNull(number, "number");
        requireNonNull(total, "total");
        requireNonNull(open, "open");
        requireNonNull(due, "due");
        requireNonNull(state, "state");
    }

    /**
     * What is left to pay: nothing of one that is paid, whatever else it says, because the button that a person presses
     * changes its state only; else what it says, and all of it where it says nothing.
     */
    public static BigDecimal openOf(Optional<BigDecimal> told, BigDecimal total, InvoiceState state) {
        return state.isPaid() ? BigDecimal.ZERO : told.orElse(state.isActive() ? total : BigDecimal.ZERO);
    }

    /** What has been paid, by whomever; never negative. */
    public BigDecimal paid() {
        return total.subtract(open).max(BigDecimal.ZERO);
    }
}
