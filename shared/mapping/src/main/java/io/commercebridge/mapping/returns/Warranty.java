package io.commercebridge.mapping.returns;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** Why a return may go ahead, or why somebody has to look at it. */
public sealed interface Warranty {

    /** All of its goods are in their warranty period. */
    record InPeriod() implements Warranty {}

    /** The customer is entitled to it whatever the period. */
    record Entitled() implements Warranty {}

    /** Somebody has to decide, for this reason. */
    record Review(String reason) implements Warranty {
        public Review {
            requireNonNull(reason, "reason");
        }
    }

    /**
     * A product that is to come back.
     *
     * @param months its warranty period; empty if Dynamics knows none
     */
    record Goods(String product, Optional<Integer> months) {
        public Goods {
            requireNonNull(product, "product");
            months = months.filter(period -> period > 0);
        }

        private Optional<String> outside(LocalDate ordered, LocalDate requested) {
            if (months.isEmpty()) {
                return Optional.of("Product " + product + " has no warranty period.");
            }
            LocalDate end = ordered.plusMonths(months.get());
            return requested.isAfter(end)
                    ? Optional.of("The warranty of product " + product + ", " + months.get() + " months from " + ordered
                            + ", ended on " + end + ".")
                    : Optional.empty();
        }
    }

    /**
     * Decides by the day of the request.
     *
     * @param entitled whether the customer has an active entitlement; asked only if the period does not cover it
     */
    static Warranty of(List<Goods> goods, LocalDate ordered, LocalDate requested, BooleanSupplier entitled) {
        List<String> outside = goods.stream()
                .distinct()
                .flatMap(one -> one.outside(ordered, requested).stream())
                .toList();
        if (outside.isEmpty()) {
            return new InPeriod();
        }
        return entitled.getAsBoolean()
                ? new Entitled()
                : new Review(outside.stream().collect(Collectors.joining("\n"))
                        + "\nThe customer has no active entitlement.");
    }
}
