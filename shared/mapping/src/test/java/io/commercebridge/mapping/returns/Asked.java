package io.commercebridge.mapping.returns;

import io.commercebridge.mapping.MinorUnits;
import io.commercebridge.mapping.code.CodeTable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Returns to test with. */
public final class Asked {
    public static final Instant MOMENT = Instant.parse("2026-03-10T23:30:00Z");
    static final MinorUnits USD = MinorUnits.of("USD");
    static final UUID NAMESPACE = UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8");
    static final RmaRules RULES =
            new RmaRules(NAMESPACE, CodeTable.parse("return reason", "GoodWill=Good will"), 690_970_001);

    private Asked() {}

    static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    static ReturnLine refund(int entry, String quantity, String amount) {
        return new ReturnLine(
                entry, "P-" + entry, number(quantity), Optional.of(number(amount)), Optional.of("GoodWill"));
    }

    static ReturnLine replacement(int entry, String quantity) {
        return new ReturnLine(entry, "P-" + entry, number(quantity), Optional.empty(), Optional.empty());
    }

    static Return of(ReturnLine... lines) {
        return new Return("R-2", "R-2", new Return.Purchase("O-1", "O-1|null"), MOMENT, false, false, List.of(lines));
    }

    /**
     * A claim made so many seconds after those returns.
     *
     * @param what quantity and amount: {@code 2 for 40}
     */
    public static Claim claim(String code, int seconds, int entry, String what) {
        BigDecimal zero = BigDecimal.ZERO;
        String[] sums = what.split(" for ", 2);
        return new Claim(
                code, MOMENT.plusSeconds(seconds), entry, new Claim.Sums(number(sums[0]), zero, number(sums[1]), zero));
    }

    /** The same, of which something has come back and was refunded. */
    public static Claim moved(Claim claim, String received, String refunded) {
        Claim.Sums sums = claim.sums();
        return new Claim(
                claim.returnCode(),
                claim.since(),
                claim.entry(),
                new Claim.Sums(sums.expected(), number(received), sums.requested(), number(refunded)));
    }

    /** Three of entry 0 and one of entry 1 were delivered. */
    public static OrderAccount account(Funds funds, Claim... claims) {
        return new OrderAccount(
                "O-1", LocalDate.of(2026, 1, 31), USD, Map.of(0, number("3"), 1, number("1")), funds, List.of(claims));
    }

    public static Funds paid(String amount) {
        return Funds.paid(number(amount), BigDecimal.ZERO);
    }
}
