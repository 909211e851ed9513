package io.commercebridge.mapping.campaign;

import io.commercebridge.mapping.MinorUnits;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Orders for tests. */
final class Sales {
    static final CampaignCode SPRING = CampaignCode.coupon("SPRING");
    static final Redeemer ANN =
            new Redeemer(Optional.of("Ann Lee"), Optional.of("ann@example.org"), Optional.of("Rustic"));

    private Sales() {}

    static BigDecimal amount(String text) {
        return new BigDecimal(text);
    }

    /** Entry 0 twice and entry 1 once, worth 110 with a delivery of 10, 19 per cent tax. */
    static Sale net(Returned... returns) {
        return sale("USD", true, paid("110", "20.90"), returns);
    }

    /** What the buyer pays, and the tax of it. */
    record Paid(String total, String tax) {}

    static Paid paid(String total, String tax) {
        return new Paid(total, tax);
    }

    static Sale sale(String currency, boolean net, Paid paid, Returned... returns) {
        return new Sale(
                MinorUnits.of(currency),
                net,
                amount(paid.total()),
                amount(paid.tax()),
                amount("6"),
                new TreeMap<>(Map.of(0, amount("2"), 1, amount("1"))),
                Arrays.asList(returns));
    }

    static Returned returned(String status, int entry, String quantity, String amount) {
        return new Returned(status, entry, amount(quantity), amount(amount));
    }

    static RedeemedOrder order(Sale sale, boolean cancelled, Set<CampaignCode> codes) {
        return new RedeemedOrder(
                "00001000|null",
                "00001000",
                Optional.of(LocalDate.parse("2026-03-02")),
                cancelled,
                new TreeSet<>(codes),
                ANN,
                sale);
    }

    static CurrencyRate rate(String code, String rate, int precision) {
        return new CurrencyRate("id-of-" + code, code, amount(rate), precision);
    }

    static Redemption redemption(RedeemedOrder order) {
        return redemption(order, rate("USD", "1", 2));
    }

    static Redemption redemption(RedeemedOrder order, CurrencyRate campaign) {
        return Redemption.of(
                order,
                "c1",
                new Attribution(Map.of(SPRING, List.of("c1"))),
                new Redemption.Rates(rate("USD", "1", 2), campaign));
    }
}
