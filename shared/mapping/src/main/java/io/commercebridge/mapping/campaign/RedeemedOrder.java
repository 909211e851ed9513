package io.commercebridge.mapping.campaign;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * An order, in what campaigns need to know of it.
 *
 * @param key its integration key
 * @param number the number that people know it by
 * @param placedOn the day, in UTC
 * @param cancelled also if it is about to be, or has been removed
 * @param codes of its coupons and of the promotions that fired
 */
public record RedeemedOrder(
        String key,
        String number,
        Optional<LocalDate> placedOn,
        boolean cancelled,
        SortedSet<CampaignCode> codes,
        Redeemer buyer,
        Sale sale) {

    public RedeemedOrder {
        requireNonNull(key, "key");
        requireNonNull(number, "number");
        requireNonNull(placedOn, "placedOn");
        codes = Collections.unmodifiableSortedSet(new TreeSet<>(codes));
        requireNonNull(buyer, "buyer");
        requireNonNull(sale, "sale");
    }
}
