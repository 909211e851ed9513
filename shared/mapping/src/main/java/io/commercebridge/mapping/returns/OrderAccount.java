package io.commercebridge.mapping.returns;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.MinorUnits;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What of an order was delivered and paid, and what its returns claim of that.
 *
 * @param ordered when it was ordered
 * @param delivered quantity by the number of the entry
 * @param claims of all its returns that are not cancelled
 */
public record OrderAccount(
        String order,
        LocalDate ordered,
        MinorUnits money,
        Map<Integer, BigDecimal> delivered,
        Funds funds,
        List<Claim> claims) {

    public OrderAccount {
        requireNonNull(order, "order");
        requireNonNull(ordered, "ordered");
        requireNonNull(money, "money");
        delivered = Map.copyOf(delivered);
        requireNonNull(funds, "funds");
        claims = List.copyOf(claims);
    }

    public OrderAccount with(Funds other) {
        return new OrderAccount(order, ordered, money, delivered, other, claims);
    }

    public BigDecimal delivered(int entry) {
        return delivered.getOrDefault(entry, BigDecimal.ZERO);
    }

    /** The claims of one return. */
    public List<Claim> of(String returnCode) {
        return claims.stream()
                .filter(claim -> claim.returnCode().equals(returnCode))
                .toList();
    }

    /** The claims of all returns but this one. */
    public List<Claim> besides(String returnCode) {
        return claims.stream()
                .filter(claim -> !claim.returnCode().equals(returnCode))
                .toList();
    }

    /**
     * The claims that go before those of a return: what was requested earlier, and what has been accepted. So of two that
     * are too much together the later one is refused, in whatever order they are looked at.
     *
     * @param accepted numbers of the returns that are in Dynamics
     */
    public List<Claim> before(Return asked, Set<String> accepted) {
        return besides(asked.code()).stream()
                .filter(claim -> claim.isBefore(asked) || accepted.contains(claim.returnCode()))
                .toList();
    }

    /** The tolerance of a sum of so many amounts: half a minor unit for each. */
    public BigDecimal tolerance(int amounts) {
        return money.half().multiply(BigDecimal.valueOf(amounts));
    }

    /** As people write it. */
    public String text(BigDecimal amount) {
        return money.round(amount).toPlainString() + " " + money.currency().getCurrencyCode();
    }
}
