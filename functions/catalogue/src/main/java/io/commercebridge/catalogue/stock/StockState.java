package io.commercebridge.catalogue.stock;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.stock.Inventory;
import io.commercebridge.mapping.stock.Ratio;
import io.commercebridge.platform.correlation.Written;
import java.util.Optional;

/**
 * What is remembered of a delivered inventory row, so that nobody has to be asked again: the product's code, and how the
 * row's quantities are told in the unit in which the product is sold.
 *
 * @param links row ids of the product and of the unit, separated by a slash
 */
record StockState(String links, Ratio ratio, String code) {

    StockState {
        requireNonNull(links, "links");
        requireNonNull(ratio, "ratio");
        requireNonNull(code, "code");
    }

    /** What is remembered, if it is still about the same product and unit. */
    static Optional<StockState> of(Optional<Written> before, Inventory.Links links) {
        return before.flatMap(Written::state)
                .map(text -> text.split(" ", 3))
                .filter(parts -> parts.length == 3 && parts[0].equals(text(links)))
                .map(parts -> new StockState(parts[0], Ratio.parse(parts[1]), parts[2]));
    }

    static String text(Inventory.Links links) {
        return links.product().orElse("") + "/" + links.unit().orElse("");
    }

    String text() {
        return links + " " + ratio.text() + " " + code;
    }
}
