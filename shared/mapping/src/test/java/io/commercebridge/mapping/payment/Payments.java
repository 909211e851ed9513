package io.commercebridge.mapping.payment;

import io.commercebridge.mapping.MinorUnits;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Payments and invoices to test with. */
final class Payments {
    static final PaidFor ORDER = new PaidFor.Order("00001000|null", "00001000");

    private Payments() {}

    static Payment payment(String amount) {
        return payment(ORDER, new BigDecimal(amount), "USD");
    }

    static Payment payment(PaidFor paidFor, BigDecimal amount, String currency) {
        return new Payment(
                "T-1",
                paidFor,
                amount,
                MinorUnits.of(currency),
                LocalDate.of(2026, 3, 1),
                "creditcard",
                Optional.of("R-77"));
    }

    static OpenInvoice invoice(int number, String total, String open) {
        return invoice(number, total, open, new InvoiceState(0, 1));
    }

    /** Due on that day of May. */
    static OpenInvoice invoice(int number, String total, String open, InvoiceState state) {
        return new OpenInvoice(
                new UUID(0, number),
                "INV-" + number,
                new BigDecimal(total),
                new BigDecimal(open),
                Optional.of(LocalDate.of(2026, 5, number)),
                state);
    }
}
