package io.commercebridge.testkit.commerce.odata.query;

import io.commercebridge.testkit.commerce.store.Item;
import java.util.List;
import java.util.Optional;

/**
 * One page of a collection.
 *
 * @param total all that matched; empty unless {@code $inlinecount=allpages}
 * @param next the skip token of the next page; empty on the last
 */
public record Page(List<Item> items, Optional<Integer> total, Optional<Integer> next) {

    public Page {
        items = List.copyOf(items);
    }
}
