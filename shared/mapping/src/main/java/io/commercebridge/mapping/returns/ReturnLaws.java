package io.commercebridge.mapping.returns;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.MappingException;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/**
 * What a request for a return must obey: nobody gives back more than was delivered, or gets back more than was paid.
 *
 * @param others the claims that go before those of the request
 */
public record ReturnLaws(OrderAccount account, List<Claim> others) {
    private static final String REMEDY =
            "Cancel or correct one of the returns, or wait for what is missing, then replay.";

    public ReturnLaws {
        requireNonNull(account, "account");
        others = List.copyOf(others);
    }

    /** @throws MappingException with the sums if more is to come back than was delivered */
    public void checkQuantities(Return asked) {
        asked.lines().stream().mapToInt(ReturnLine::entry).distinct().forEach(entry -> {
            BigDecimal wanted = sum(
                    asked.lines().stream().filter(line -> line.entry() == entry).toList(), ReturnLine::quantity);
            List<Claim> claims =
                    others.stream().filter(claim -> claim.entry() == entry).toList();
            BigDecimal claimed = sum(claims, claim -> claim.sums().expected());
            BigDecimal delivered = account.delivered(entry);
            if (wanted.add(claimed).compareTo(delivered) > 0) {
                throw new MappingException(
                        "return " + asked.code() + " is for " + plain(wanted) + " of entry " + entry + " of order "
                                + account.order() + ", with other returns " + plain(wanted.add(claimed)) + ", but "
                                + plain(delivered) + " delivered",
                        REMEDY);
            }
        });
    }

    /** Whether what is requested has been paid. */
    public boolean isPaid(Return asked) {
        BigDecimal most = limit(asked).add(account.tolerance(asked.lines().size() + others.size()));
        return requested(asked).compareTo(most) <= 0;
    }

    /** @throws MappingException with the sums if more is requested than was paid */
    public void checkAmounts(Return asked) {
        if (!isPaid(asked)) {
            throw new MappingException(
                    "return " + asked.code() + " requests " + account.text(asked.amount())
                            + ", with other returns of order "
                            + account.order() + " " + account.text(requested(asked)) + ", but "
                            + account.text(limit(asked)) + " " + account.funds().term(),
                    REMEDY);
        }
    }

    private BigDecimal requested(Return asked) {
        return sum(others, claim -> claim.sums().requested()).add(asked.amount());
    }

    /** Money that has gone back was for the other returns, and for this one as far as it says so. */
    private BigDecimal limit(Return asked) {
        BigDecimal refunded =
                sum(account.of(asked.code()), claim -> claim.sums().refunded());
        return account.funds()
                .limit(sum(others, claim -> claim.sums().requested()).add(refunded));
    }

    private static <T> BigDecimal sum(List<T> parts, Function<T, BigDecimal> amount) {
        return parts.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String plain(BigDecimal quantity) {
        return quantity.signum() == 0 ? "0" : quantity.stripTrailingZeros().toPlainString();
    }
}
