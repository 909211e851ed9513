package io.commercebridge.catalogue.price.source;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.price.Discount;
import io.commercebridge.platform.dynamics.DynamicsClient;
import io.commercebridge.platform.dynamics.rows.RowView;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The rows of discount lists: quantity scales. */
final class DiscountRows {
    static final String LIST = "discounttypeid";

    /** So many ids fit into an address. */
    private static final int CHUNK = 40;

    private final DynamicsClient dynamics;

    DiscountRows(DynamicsClient dynamics) {
        this.dynamics = requireNonNull(dynamics, "dynamics");
    }

    /** The rows of each of these lists; one request for every forty lists. */
    Map<String, List<RowView>> of(Collection<String> lists) {
        Map<String, List<RowView>> rows = new HashMap<>();
        lists.forEach(list -> rows.put(list, new ArrayList<>()));
        List<String> all = List.copyOf(lists);
        for (int from = 0; from < all.size(); from += CHUNK) {
            String condition = all.subList(from, Math.min(all.size(), from + CHUNK)).stream()
                    .map(list -> "_discounttypeid_value eq " + list)
                    .collect(Collectors.joining(" or "));
            dynamics.readAll(
                    PriceTables.DISCOUNTS,
                    "$select=" + PriceTables.DISCOUNT_COLUMNS + "&$orderby=discountid&$filter=" + condition,
                    page -> page.stream().map(RowView::of).forEach(row -> row.lookup(LIST)
                            .ifPresent(list -> rows.computeIfAbsent(list.id(), _ -> new ArrayList<>())
                                    .add(row))));
        }
        return rows;
    }

    static Discount toDiscount(RowView row) {
        boolean amount = row.flag("isamounttype").orElse(false);
        return new Discount(
                row.text("discountid").orElse(""),
                row.number("lowquantity").orElse(BigDecimal.ZERO),
                row.number("highquantity"),
                amount ? Discount.Kind.AMOUNT : Discount.Kind.PERCENTAGE,
                row.number(amount ? "amount" : "percentage").orElse(BigDecimal.ZERO),
                row.lookup("transactioncurrencyid").map(RowView.Target::id).filter(_ -> amount));
    }
}
