package io.commercebridge.mapping.returns.progress;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.MappingException;
import io.commercebridge.mapping.returns.Claim;
import io.commercebridge.mapping.returns.OrderAccount;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/** What the progress of a return must obey: no more comes back than was requested and delivered, nor is refunded than was paid. */
public record ProgressLaws(ShownReturn shown, OrderAccount account, List<RmaLine> lines) {
    private static final String REMEDY = "Correct the RMA in Dynamics, or what the shop has of the order, then replay.";

    /** @param lines those that the shop has an entry for */
    public ProgressLaws {
        requireNonNull(shown, "shown");
        requireNonNull(account, "account");
        lines = List.copyOf(lines);
    }

    /** @throws MappingException with the sums if more has come back than was requested, or delivered */
    public void checkReceived() {
        for (RmaLine line : lines) {
            Claim.Sums sums = sums(line);
            if (line.received().compareTo(sums.received()) <= 0) {
                continue;
            }
            if (line.received().compareTo(sums.expected()) > 0) {
                throw refused(line, "received", plain(line.received()), plain(sums.expected()) + " requested");
            }
            BigDecimal all = line.received()
                    .add(sum(others(line.entry()), claim -> claim.sums().received()));
            if (all.compareTo(account.delivered(line.entry())) > 0) {
                throw refused(
                        line,
                        "received with other returns of the order",
                        plain(all),
                        plain(account.delivered(line.entry())) + " delivered");
            }
        }
    }

    private List<Claim> others(int entry) {
        return account.besides(shown.code()).stream()
                .filter(claim -> claim.entry() == entry)
                .toList();
    }

    /** Whether all that was refunded had been paid, as far as this event adds to it. */
    public boolean isPaid() {
        return !adds() || refunded().compareTo(limit().add(account.tolerance(lines.size()))) <= 0;
    }

    /** @throws MappingException with the sums if more was refunded than was requested, or paid */
    public void checkRefunded() {
        for (RmaLine line : lines) {
            Claim.Sums sums = sums(line);
            boolean more = line.refunded().compareTo(sums.refunded()) > 0;
            if (more && line.refunded().compareTo(sums.requested().add(account.tolerance(1))) > 0) {
                throw refused(
                        line, "refunded", account.text(line.refunded()), account.text(sums.requested()) + " requested");
            }
        }
        if (!isPaid()) {
            throw new MappingException(
                    "return " + shown.code() + ": with other returns of order " + shown.orderCode() + " "
                            + account.text(refunded()) + " refunded, but " + account.text(limit()) + " "
                            + account.funds().term(),
                    REMEDY);
        }
    }

    private boolean adds() {
        return lines.stream()
                .anyMatch(line -> line.refunded().compareTo(sums(line).refunded()) > 0);
    }

    private BigDecimal refunded() {
        return sum(account.besides(shown.code()), claim -> claim.sums().refunded())
                .add(sum(lines, RmaLine::refunded));
    }

    private BigDecimal limit() {
        return account.funds().limit(refunded());
    }

    private Claim.Sums sums(RmaLine line) {
        return requireNonNull(shown.lines().get(line.entry()), () -> "entry " + line.entry())
                .sums();
    }

    private MappingException refused(RmaLine line, String what, String sum, String most) {
        return new MappingException(
                "return " + shown.code() + ", entry " + line.entry() + " of order " + shown.orderCode() + ": " + sum
                        + " " + what + ", but " + most,
                REMEDY);
    }

    private static <T> BigDecimal sum(List<T> parts, Function<T, BigDecimal> amount) {
        return parts.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String plain(BigDecimal quantity) {
        return quantity.signum() == 0 ? "0" : quantity.stripTrailingZeros().toPlainString();
    }
}
