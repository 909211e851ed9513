package io.commercebridge.catalogue.price.source;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.price.Price;
import io.commercebridge.mapping.price.PriceList;
import io.commercebridge.platform.dynamics.rows.RowView;
import java.time.Instant;
import java.util.Optional;

/**
 * A price list item with what belongs to it.
 *
 * @param asOf nothing that changed until then is missing in the row, in milliseconds
 */
record PriceItem(RowView row, Companions companions, long asOf) {

    PriceItem {
        requireNonNull(row, "row");
        requireNonNull(companions, "companions");
    }

    static PriceItem of(RowView row, Companions companions) {
        long read = row.number(PricePages.AS_OF).map(Number::longValue).orElse(0L);
        return new PriceItem(row, companions, Math.max(row.version(), read));
    }

    /** Whether the row may have changed since, unlike what belongs to it. */
    boolean isBehind() {
        return companions.version(row) > asOf;
    }

    long version() {
        return Math.max(asOf, companions.version(row));
    }

    Optional<String> product() {
        return Companions.id(row, "productid");
    }

    /** Empty if its price list is not in Dynamics any more. */
    Optional<Price> toPrice(String id) {
        return companions
                .list(row)
                .map(list -> new Price(
                        id,
                        new Price.Links(
                                product(),
                                Companions.id(row, "uomid"),
                                currency(row).or(() -> currency(list))),
                        row.choice("pricingmethodcode"),
                        row.number("amount"),
                        toList(list),
                        companions.discounts(row)));
    }

    private static Optional<String> currency(RowView row) {
        return Companions.id(row, "transactioncurrencyid");
    }

    private static PriceList toList(RowView list) {
        return new PriceList(
                list.text("pricelevelid").orElse(""),
                list.text("name").orElse(""),
                list.choice("statecode").orElse(0) == 0,
                list.date("begindate"),
                list.date("enddate"),
                Instant.ofEpochMilli(list.version()));
    }
}
