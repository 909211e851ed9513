package io.commercebridge.testkit.dynamics.rules.sales;

import static java.math.BigDecimal.ZERO;

import io.commercebridge.testkit.dynamics.records.Draft;
import io.commercebridge.testkit.dynamics.records.Work;
import io.commercebridge.testkit.dynamics.store.Row;
import java.math.BigDecimal;
import java.util.Optional;

/** Prices one line: the caller's price where it is overridden, otherwise the price list's. */
final class LinePrice {
    private static final int NO_ERROR = 0;
    private static final int MISSING_UNIT_PRICE = 5;
    private static final int NOT_IN_PRICE_LEVEL = 11;

    private final DocumentKind kind;

    LinePrice(DocumentKind kind) {
        this.kind = kind;
    }

    void fill(Draft draft, Row header, Work work) {
        int error = NO_ERROR;
        if (draft.flag("ispriceoverridden") || draft.flag("isproductoverridden")) {
            error = draft.get("priceperunit").isPresent() ? NO_ERROR : MISSING_UNIT_PRICE;
        } else if (!header.flag("ispricelocked")) {
            Optional<BigDecimal> listed = listed(draft, header, work);
            listed.ifPresent(price -> draft.put("priceperunit", price));
            error = listed.isPresent() ? NO_ERROR : NOT_IN_PRICE_LEVEL;
        }
        draft.put("pricingerrorcode", error);
        draft.putIfEmpty("priceperunit", ZERO);
        int precision = Totals.precision(work, header);
        roundSent(draft, "tax", precision);
        roundSent(draft, "manualdiscountamount", precision);
        BigDecimal quantity = draft.number("quantity");
        BigDecimal base = Totals.round(draft.number("priceperunit").multiply(quantity), precision);
        BigDecimal volumeDiscount = draft.number("volumediscountamount").multiply(quantity);
        draft.put("baseamount", base);
        draft.put(
                "extendedamount",
                Totals.round(
                        base.subtract(draft.number("manualdiscountamount"))
                                .subtract(volumeDiscount)
                                .add(draft.number("tax")),
                        precision));
        numberLine(draft, header, work);
    }

    private void numberLine(Draft draft, Row header, Work work) {
        int last = work.store().pointing(kind.line(), kind.parent(), header.id()).stream()
                .mapToInt(line -> line.choice("lineitemnumber").orElse(0))
                .max()
                .orElse(0);
        draft.putIfEmpty("lineitemnumber", last + 1);
    }

    private static Optional<BigDecimal> listed(Draft draft, Row header, Work work) {
        return header.ref("pricelevelid").stream()
                .flatMap(list -> work.store().pointing("productpricelevel", "pricelevelid", list.id()).stream())
                .filter(item -> item.get("productid").equals(draft.get("productid"))
                        && item.get("uomid").equals(draft.get("uomid")))
                .flatMap(item -> item.number("amount").stream())
                .findFirst();
    }

    private static void roundSent(Draft draft, String column, int precision) {
        draft.get(column)
                .map(BigDecimal.class::cast)
                .ifPresent(amount -> draft.put(column, Totals.round(amount, precision)));
    }
}
