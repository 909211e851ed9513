package io.commercebridge.testkit.commerce.odata.query;

import static java.util.stream.Collectors.toMap;

import io.commercebridge.testkit.commerce.integration.IntegrationItem;
import io.commercebridge.testkit.commerce.store.Item;
import io.commercebridge.testkit.commerce.store.Store;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Finds through the store's index what a filter may accept; the filter still has to be asked about each of them. */
final class Narrowing {
    private final Store store;
    private final IntegrationItem item;

    Narrowing(Store store, IntegrationItem item) {
        this.store = store;
        this.item = item;
    }

    /** Empty when only a scan can tell: texts that are equal are looked up, nothing else. */
    Optional<Collection<Item>> of(Filter filter) {
        return found(filter).map(Map::values);
    }

    private Optional<Map<Long, Item>> found(Filter filter) {
        return switch (filter) {
            case Filter.Junction(boolean and, Filter left, Filter right)
            when and -> found(left).or(() -> found(right));
            case Filter.Junction junction ->
                found(junction.left()).flatMap(left -> found(junction.right()).map(right -> both(left, right)));
            case Filter.Comparison one when one.operator() == Filter.Operator.EQ -> equal(one);
            case Filter.Comparison _ -> Optional.empty();
        };
    }

    private Optional<Map<Long, Item>> equal(Filter.Comparison one) {
        return item.find(one.path().getFirst())
                .filter(own -> own.simple() && !own.localized() && !own.virtual())
                .filter(own -> one.path().size() == 1 && own.attribute().type().equals("String"))
                .flatMap(own -> one.literal()
                        .filter(String.class::isInstance)
                        .map(text -> byAge(store.having("Item", own.attribute().name(), text))));
    }

    private static Map<Long, Item> byAge(List<Item> items) {
        return items.stream().collect(toMap(Item::pk, found -> found, (first, _) -> first, TreeMap::new));
    }

    private static Map<Long, Item> both(Map<Long, Item> left, Map<Long, Item> right) {
        left.putAll(right);
        return left;
    }
}
