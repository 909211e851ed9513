package io.commercebridge.mapping.credit;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an account owes, in its own currency.
 *
 * @param open amounts that together are the open balance; none if Dynamics tells none
 * @param pastDue30 due for up to 30 days
 * @param pastDue60 due for up to 60 days
 * @param pastDue90 due for up to 90 days
 */
public record Balances(
        List<BigDecimal> open,
        Optional<BigDecimal> pastDue30,
        Optional<BigDecimal> pastDue60,
        Optional<BigDecimal> pastDue90) {
    /** Of an account of which Dynamics tells no balance. */
    public static final Balances UNTOLD = new Balances(List.of(), Optional.empty(), Optional.empty(), Optional.empty());

    public Balances {
        open = List.copyOf(open);
        requireNonNull(pastDue30, "pastDue30");
        requireNonNull(pastDue60, "pastDue60");
        requireNonNull(pastDue90, "pastDue90");
    }

    /** Whether none is told. */
    public boolean isUntold() {
        return all().findAny().isEmpty();
    }

    /** Whether nothing is owed, as far as it is told. */
    public boolean isSettled() {
        return all().allMatch(amount -> amount.signum() == 0);
    }

    private Stream<BigDecimal> all() {
        return Stream.concat(
                open.stream(), Stream.of(pastDue30, pastDue60, pastDue90).flatMap(Optional::stream));
    }
}
