package io.commercebridge.mapping.billing;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * An invoice, credit note or debit note.
 *
 * @param number under which people know it
 * @param type choice of its type; empty if it has none
 * @param date of the document
 * @param dueDate until when it is to be paid
 */
public record Invoice(
        String number,
        Optional<Integer> type,
        InvoiceMoney money,
        Standing standing,
        Optional<Instant> date,
        Optional<Instant> dueDate) {

    public Invoice {
        requireNonNull(number, "number");
        requireNonNull(type, "type");
        requireNonNull(money, "money");
        requireNonNull(standing, "standing");
        requireNonNull(date, "date");
        requireNonNull(dueDate, "dueDate");
    }
}
