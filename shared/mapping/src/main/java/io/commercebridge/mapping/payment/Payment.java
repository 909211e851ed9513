package io.commercebridge.mapping.payment;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.MinorUnits;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Money that has been moved in the shop.
 *
 * @param key identifies it at its source for ever
 * @param amount in the currency's minor unit; negative if it was paid back, never zero
 * @param mode the shop's code of how it was paid
 * @param reference of the payment provider
 */
public record Payment(
        String key,
        PaidFor paidFor,
        BigDecimal amount,
        MinorUnits currency,
        LocalDate paidOn,
        String mode,
        Optional<String> reference) {

    /** The mode of a payment of which the shop does not tell one. */
    public static final String NO_MODE = "none";

    public Payment {
        requireNonNull(key, "key");
        requireNonNull(paidFor, "paidFor");
        requireNonNull(currency, "currency");
        amount = currency.round(amount);
        requireNonNull(paidOn, "paidOn");
        requireNonNull(mode, "mode");
        requireNonNull(reference, "reference");
        if (amount.signum() == 0) {
            throw new IllegalArgumentException("a payment of nothing");
        }
    }

    /** Whether money went back to the buyer. */
    public boolean isRefund() {
        return amount.signum() < 0;
    }

    public String currencyCode() {
        return currency.currency().getCurrencyCode();
    }
}
