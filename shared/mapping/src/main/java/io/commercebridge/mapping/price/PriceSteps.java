package io.commercebridge.mapping.price;

import static java.math.RoundingMode.CEILING;
import static java.math.RoundingMode.FLOOR;

import io.commercebridge.mapping.MappingException;
import io.commercebridge.mapping.MinorUnits;
import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * From which quantity on something costs how much. Dynamics tells the discount between two quantities; the shop takes the
 * price of the largest quantity that is reached, so that the end of a discount is a step as well.
 */
final class PriceSteps {
    static final long FIRST = 1;

    private PriceSteps() {}

    /**
     * The price by whole quantity, the first of them 1; neighbours differ.
     *
     * @throws MappingException if two discounts overlap, or one is more than the price
     */
    static SortedMap<Long, BigDecimal> of(Price price, MinorUnits currency) {
        BigDecimal amount = price.requiredAmount();
        TreeMap<Long, BigDecimal> steps = new TreeMap<>();
        steps.put(FIRST, amount);
        List<Discount> discounts = price.discounts();
        for (int i = 0; i < discounts.size(); i++) {
            Discount discount = discounts.get(i);
            if (i > 0) {
                requireApart(discounts.get(i - 1), discount);
            }
            requireSameCurrency(discount, price);
            steps.tailMap(first(discount)).clear();
            steps.put(first(discount), reduced(amount, discount, currency));
            discount.to().ifPresent(last -> steps.put(after(last, discount), amount));
        }
        return differing(steps);
    }

    private static long first(Discount discount) {
        return Math.max(FIRST, discount.from().setScale(0, CEILING).longValueExact());
    }

    private static long after(BigDecimal last, Discount discount) {
        return Math.max(first(discount), last.setScale(0, FLOOR).longValueExact() + 1);
    }

    private static BigDecimal reduced(BigDecimal amount, Discount discount, MinorUnits currency) {
        BigDecimal reduced = currency.round(discount.reduced(amount));
        if (reduced.signum() < 0) {
            throw new MappingException(
                    "discount " + discount.id() + " takes more off than the price of " + amount.toPlainString(),
                    "Correct the discount list in Dynamics; that brings the price again.");
        }
        return Plain.of(reduced);
    }

    private static void requireApart(Discount one, Discount next) {
        if (one.from().compareTo(next.from()) == 0
                || one.to().filter(last -> last.compareTo(next.from()) > 0).isPresent()) {
            throw new MappingException(
                    "discounts " + one.id() + " and " + next.id() + " are for the same quantities",
                    "Correct the discount list in Dynamics; that brings the price again.");
        }
    }

    private static void requireSameCurrency(Discount discount, Price price) {
        if (discount.kind() == Discount.Kind.AMOUNT
                && discount.currency().isPresent()
                && !discount.currency().equals(price.links().currency())) {
            throw new MappingException(
                    "discount " + discount.id() + " takes off an amount in another currency than that of the price",
                    "Give the price list item a discount list in its own currency in Dynamics; that brings it again.");
        }
    }

    private static SortedMap<Long, BigDecimal> differing(SortedMap<Long, BigDecimal> steps) {
        TreeMap<Long, BigDecimal> differing = new TreeMap<>();
        steps.forEach((quantity, price) -> {
            if (differing.isEmpty() || differing.lastEntry().getValue().compareTo(price) != 0) {
                differing.put(quantity, price);
            }
        });
        return differing;
    }
}
