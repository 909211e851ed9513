package io.commercebridge.catalogue.price.source;

import io.commercebridge.mapping.price.Discount;
import io.commercebridge.platform.dynamics.DynamicsClient;
import io.commercebridge.platform.dynamics.rows.RowView;
import io.commercebridge.platform.dynamics.rows.TableRows;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What makes a price beside its own row: its price list and the rows of its discount list, as they are now. Read once a batch
 * for all prices of it, and not remembered, since a price list may change at any time.
 */
final class Companions {
    private final TableRows lists;
    private final DiscountRows discounts;
    private final Map<String, Optional<RowView>> knownLists = new HashMap<>();
    private final Map<String, List<RowView>> knownDiscounts = new HashMap<>();

    Companions(DynamicsClient dynamics) {
        this.lists = new TableRows(dynamics, PriceTables.LISTS);
        this.discounts = new DiscountRows(dynamics);
    }

    /** Reads what belongs to these prices and has not been read. */
    void load(Collection<RowView> prices) {
        Set<String> more = missing(prices, Companions::listOf, knownLists.keySet());
        Map<String, RowView> read = lists.read(more);
        more.forEach(id -> knownLists.put(id, Optional.ofNullable(read.get(id))));
        knownDiscounts.putAll(
                discounts.of(missing(prices, row -> id(row, DiscountRows.LIST), knownDiscounts.keySet())));
    }

    private static Set<String> missing(
            Collection<RowView> prices, Function<RowView, Optional<String>> of, Set<String> known) {
        return prices.stream()
                .flatMap(row -> of.apply(row).stream())
                .filter(id -> !known.contains(id))
                .collect(Collectors.toSet());
    }

    static Optional<String> listOf(RowView price) {
        return id(price, "pricelevelid");
    }

    static Optional<String> id(RowView price, String lookup) {
        return price.lookup(lookup).map(RowView.Target::id);
    }

    /** Empty if the price list is not in Dynamics any more. */
    Optional<RowView> list(RowView price) {
        return listOf(price).flatMap(id -> knownLists.getOrDefault(id, Optional.empty()));
    }

    List<Discount> discounts(RowView price) {
        return discountRows(price).map(DiscountRows::toDiscount).toList();
    }

    private Stream<RowView> discountRows(RowView price) {
        return id(price, DiscountRows.LIST).stream().flatMap(id -> knownDiscounts.getOrDefault(id, List.of()).stream());
    }

    /** When the newest of them was last changed, in milliseconds; 0 if there is none. */
    long version(RowView price) {
        return Stream.concat(list(price).stream(), discountRows(price))
                .mapToLong(RowView::version)
                .max()
                .orElse(0);
    }
}
