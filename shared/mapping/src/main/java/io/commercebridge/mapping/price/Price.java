package io.commercebridge.mapping.price;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.MappingException;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A price list item with its price list and its discounts, as Dynamics knows them.
 *
 * @param id row id
 * @param method {@code pricingmethodcode}
 * @param discounts in the order of their quantities
 */
public record Price(
        String id,
        Links links,
        Optional<Integer> method,
        Optional<BigDecimal> amount,
        PriceList list,
        List<Discount> discounts) {
    private static final int CURRENCY_AMOUNT = 1;

    /** What points to other rows, by row id. */
    public record Links(Optional<String> product, Optional<String> unit, Optional<String> currency) {
        public Links {
            requireNonNull(product, "product");
            requireNonNull(unit, "unit");
            requireNonNull(currency, "currency");
        }
    }

    public Price {
        requireNonNull(id, "id");
        requireNonNull(links, "links");
        requireNonNull(method, "method");
        amount = amount.map(Plain::of);
        requireNonNull(list, "list");
        discounts = discounts.stream()
                .sorted(Comparator.comparing(Discount::from).thenComparing(Discount::id))
                .toList();
    }

    /** @throws MappingException if the price is not an amount, but to be worked out from another */
    BigDecimal requiredAmount() {
        if (method.filter(code -> code != CURRENCY_AMOUNT).isPresent()) {
            throw refused("has the pricing method " + method.get() + ", which only Dynamics can work out");
        }
        return amount.orElseThrow(() -> refused("has no amount"));
    }

    private MappingException refused(String what) {
        return new MappingException(
                "price list item " + id + " of the price list '" + list.name() + "' " + what,
                "Give the item the pricing method Currency Amount and an amount in Dynamics; that brings it again.");
    }
}
