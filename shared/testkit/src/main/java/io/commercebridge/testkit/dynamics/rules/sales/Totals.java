package io.commercebridge.testkit.dynamics.rules.sales;

import static java.math.BigDecimal.ZERO;

import io.commercebridge.testkit.dynamics.records.Work;
import io.commercebridge.testkit.dynamics.store.Row;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Sums up a document: amounts have the precision of its currency, and totalamount is the amount due. */
final class Totals {
    private static final int USUAL_PRECISION = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final DocumentKind kind;
    private final Work work;

    Totals(DocumentKind kind, Work work) {
        this.kind = kind;
        this.work = work;
    }

    /** Header columns computed from the header's own discounts and freight and from its lines. */
    Map<String, Object> of(Row header) {
        // SkipPriceCalcOnRetrieve: the caller's own totals stand.
        if (header.choice("skippricecalculation").orElse(0) == 1) {
            return Map.of();
        }
        List<Row> lines = work.store().pointing(kind.line(), kind.parent(), header.id());
        int precision = precision(work, header);
        BigDecimal tax = sum(lines, line -> number(line, "tax"));
        BigDecimal net = sum(lines, line -> number(line, "extendedamount").subtract(number(line, "tax")));
        BigDecimal percent = number(header, "discountpercentage");
        BigDecimal discount =
                round(number(header, "discountamount").add(net.multiply(percent).divide(HUNDRED)), precision);
        BigDecimal lessFreight = net.subtract(discount);
        Map<String, Object> totals = new LinkedHashMap<>();
        totals.put("totallineitemamount", round(net, precision));
        totals.put("totallineitemdiscountamount", round(sum(lines, this::lineDiscount), precision));
        totals.put("totaldiscountamount", discount);
        totals.put("totalamountlessfreight", round(lessFreight, precision));
        totals.put("totaltax", round(tax, precision));
        totals.put(
                "totalamount",
                round(lessFreight.add(number(header, "freightamount")).add(tax), precision));
        totals.put("pricingerrorcode", lines.stream().anyMatch(Totals::hasPricingError) ? 1 : 0);
        return totals;
    }

    /** Whether a document's stored totals are no longer those of its lines. */
    boolean outdated(Row header) {
        return !of(header).entrySet().stream()
                .allMatch(total -> Objects.equals(header.values().get(total.getKey()), total.getValue()));
    }

    static int precision(Work work, Row row) {
        return work.follow(row.ref("transactioncurrencyid"))
                .flatMap(currency -> currency.choice("currencyprecision"))
                .orElse(USUAL_PRECISION);
    }

    static BigDecimal round(BigDecimal amount, int precision) {
        return amount.setScale(precision, RoundingMode.HALF_UP);
    }

    static BigDecimal number(Row row, String column) {
        return row.number(column).orElse(ZERO);
    }

    private BigDecimal lineDiscount(Row line) {
        return number(line, "manualdiscountamount")
                .add(number(line, "volumediscountamount").multiply(number(line, "quantity")));
    }

    private static boolean hasPricingError(Row line) {
        return line.choice("pricingerrorcode").orElse(0) != 0;
    }

    private static BigDecimal sum(List<Row> lines, Function<Row, BigDecimal> amount) {
        return lines.stream().map(amount).reduce(ZERO, BigDecimal::add);
    }
}
