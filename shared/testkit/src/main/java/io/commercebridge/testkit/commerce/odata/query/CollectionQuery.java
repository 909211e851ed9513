package io.commercebridge.testkit.commerce.odata.query;

import io.commercebridge.testkit.commerce.integration.IntegrationAttribute;
import io.commercebridge.testkit.commerce.integration.IntegrationItem;
import io.commercebridge.testkit.commerce.integration.IntegrationKey;
import io.commercebridge.testkit.commerce.integration.IntegrationObject;
import io.commercebridge.testkit.commerce.odata.persist.KeyLookup;
import io.commercebridge.testkit.commerce.odata.wire.ODataException;
import io.commercebridge.testkit.commerce.store.Item;
import io.commercebridge.testkit.commerce.store.Store;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Selects, orders and pages the items of one entity set. */
public final class CollectionQuery {
    private final Store store;
    private final IntegrationObject object;
    private final IntegrationItem item;

    public CollectionQuery(Store store, IntegrationObject object, IntegrationItem item) {
        this.store = store;
        this.object = object;
        this.item = item;
    }

    /** What the item finds, oldest first; items that the filter cannot accept are left out where an index tells them. */
    public List<Item> reachable(QueryOptions options) {
        KeyLookup lookup = new KeyLookup(store, object);
        return options.option("$filter")
                .map(FilterParser::parse)
                .flatMap(new Narrowing(store, item)::of)
                .map(found -> lookup.among(item, found))
                .orElseGet(() -> lookup.all(item));
    }

    public Page page(List<Item> all, QueryOptions options) {
        List<Item> matching = matching(all, options);
        int from = Math.min(options.offset(), matching.size());
        int to = Math.min(from + options.pageSize(), matching.size());
        return new Page(
                matching.subList(from, to),
                options.counted() ? Optional.of(matching.size()) : Optional.empty(),
                to < matching.size() && to > from ? Optional.of(to) : Optional.empty());
    }

    public List<Item> matching(List<Item> all, QueryOptions options) {
        Optional<Filter> filter = options.option("$filter").map(FilterParser::parse);
        filter.ifPresent(this::check);
        List<Item> found = all.stream()
                .filter(candidate ->
                        filter.map(test -> accepts(test, candidate)).orElse(true))
                .toList();
        return options.option("$orderby")
                .map(order -> found.stream().sorted(order(order)).toList())
                .orElse(found);
    }

    private void check(Filter filter) {
        switch (filter) {
            case Filter.Junction junction -> {
                check(junction.left());
                check(junction.right());
            }
            case Filter.Comparison comparison -> {
                IntegrationAttribute first = attribute(item, comparison.path().getFirst());
                if (first.virtual()
                        || first.collection()
                        || (first.single() != comparison.path().size() > 1)) {
                    throw ODataException.badRequest(
                            "filter_not_supported", "[" + first.name() + "] cannot be filtered by here");
                }
                if (first.single() && !comparison.path().getLast().equals("integrationKey")) {
                    attribute(target(first), comparison.path().getLast());
                }
            }
        }
    }

    private boolean accepts(Filter filter, Item candidate) {
        return switch (filter) {
            case Filter.Junction junction ->
                junction.and()
                        ? accepts(junction.left(), candidate) && accepts(junction.right(), candidate)
                        : accepts(junction.left(), candidate) || accepts(junction.right(), candidate);
            case Filter.Comparison comparison -> {
                Optional<Object> value = value(candidate, comparison.path());
                Optional<Object> literal = comparison.literal();
                yield value.isPresent() && literal.isPresent()
                        ? comparison.operator().accepts(compare(value.get(), literal.get()))
                        // As in SQL, null compares with nothing but null.
                        : literal.isEmpty() && comparison.operator().accepts(value.isEmpty() ? 0 : 1);
            }
        };
    }

    private Optional<Object> value(Item candidate, List<String> path) {
        IntegrationAttribute first = attribute(item, path.getFirst());
        if (path.size() == 1) {
            return plain(first, candidate);
        }
        IntegrationItem target = target(first);
        Optional<Item> other = candidate.reference(first.attribute().name()).flatMap(store::find);
        return path.getLast().equals("integrationKey")
                ? other.map(found -> IntegrationKey.of(object, target, found, store))
                : other.flatMap(found -> plain(attribute(target, path.getLast()), found));
    }

    private static Optional<Object> plain(IntegrationAttribute attribute, Item candidate) {
        String name = attribute.attribute().name();
        return attribute.localized() ? candidate.localized(name).in("en").map(text -> text) : candidate.value(name);
    }

    private IntegrationItem target(IntegrationAttribute reference) {
        return object.item(reference.target().orElseThrow());
    }

    private static IntegrationAttribute attribute(IntegrationItem item, String name) {
        return item.find(name)
                .orElseThrow(() -> ODataException.badRequest(
                        "odata_error", "Property '" + name + "' not found in type " + item.code()));
    }

    private Comparator<Item> order(String text) {
        Comparator<Item> order = (_, _) -> 0;
        for (String part : text.split(",", -1)) {
            String[] words = part.strip().split("\\s+");
            IntegrationAttribute attribute = attribute(item, words[0]);
            boolean descending = words.length > 1 && words[1].equals("desc");
            if (!attribute.simple()
                    || words.length > 2
                    || (words.length > 1 && !descending && !words[1].equals("asc"))) {
                throw QueryOptions.invalid("$orderby", part);
            }
            Comparator<Item> next = (a, b) -> compareNullable(plain(attribute, a), plain(attribute, b));
            order = order.thenComparing(descending ? next.reversed() : next);
        }
        return order;
    }

    private static int compareNullable(Optional<Object> a, Optional<Object> b) {
        return a.isPresent() && b.isPresent()
                ? compare(a.get(), b.get())
                : Boolean.compare(a.isPresent(), b.isPresent());
    }

    private static int compare(Object value, Object literal) {
        if (value instanceof Number && literal instanceof Number) {
            return new BigDecimal(value.toString()).compareTo(new BigDecimal(literal.toString()));
        }
        if (value instanceof Instant moment && literal instanceof Instant other) {
            return moment.compareTo(other);
        }
        if (value instanceof Boolean flag && literal instanceof Boolean other) {
            return flag.compareTo(other);
        }
        if (value instanceof String text && literal instanceof String other) {
            return text.compareTo(other);
        }
        throw ODataException.badRequest("odata_error", "Incomparable types: " + value + " and " + literal);
    }
}
