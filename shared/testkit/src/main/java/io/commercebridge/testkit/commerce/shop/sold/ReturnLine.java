package io.commercebridge.testkit.commerce.shop.sold;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One line that a buyer sends back.
 *
 * @param entry number of the order's entry
 * @param reason code of {@code RefundReason} or {@code ReplacementReason}
 * @param replacement whether the buyer wants another one instead of the money
 * @param amount what the buyer asks for; the returned part of what the line cost if empty
 */
public record ReturnLine(
        int entry,
        long quantity,
        String reason,
        boolean replacement,
        Optional<BigDecimal> amount,
        Optional<String> notes) {

    public ReturnLine {
        requireNonNull(reason, "reason");
        requireNonNull(amount, "amount");
        requireNonNull(notes, "notes");
    }

    public static ReturnLine refund(int entry, long quantity, String reason) {
        return new ReturnLine(entry, quantity, reason, false, Optional.empty(), Optional.empty());
    }

    public static ReturnLine replacement(int entry, long quantity, String reason) {
        return new ReturnLine(entry, quantity, reason, true, Optional.empty(), Optional.empty());
    }

    public ReturnLine asking(String other) {
        return new ReturnLine(entry, quantity, reason, replacement, Optional.of(new BigDecimal(other)), notes);
    }

    public ReturnLine noting(String text) {
        return new ReturnLine(entry, quantity, reason, replacement, amount, Optional.of(text));
    }
}
