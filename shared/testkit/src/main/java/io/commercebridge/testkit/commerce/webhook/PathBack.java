package io.commercebridge.testkit.commerce.webhook;

import io.commercebridge.testkit.commerce.integration.IntegrationAttribute;
import io.commercebridge.testkit.commerce.integration.IntegrationItem;
import io.commercebridge.testkit.commerce.integration.IntegrationObject;
import io.commercebridge.testkit.commerce.store.Item;
import io.commercebridge.testkit.commerce.store.Store;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Leads from a changed child to its root, where the integration object has references that go there. */
final class PathBack {
    private final Store store;
    private final IntegrationObject object;
    private final IntegrationItem root;

    PathBack(Store store, IntegrationObject object, IntegrationItem root) {
        this.store = store;
        this.object = object;
        this.root = root;
    }

    /** The roots above the item; empty when it is a root itself or no path leads back. */
    List<Item> roots(Item changed) {
        List<Item> roots = new ArrayList<>();
        for (IntegrationItem item : object.items().values()) {
            if (!item.code().equals(root.code()) && store.types().isA(changed.type(), item.type())) {
                shortest(item, new HashSet<>())
                        .flatMap(path -> follow(changed, path))
                        .ifPresent(roots::add);
            }
        }
        return roots.stream().distinct().toList();
    }

    private Optional<List<String>> shortest(IntegrationItem from, Set<String> seen) {
        if (from.code().equals(root.code())) {
            return Optional.of(List.of());
        }
        if (!seen.add(from.code())) {
            return Optional.empty();
        }
        Optional<List<String>> best = Optional.empty();
        for (IntegrationAttribute attribute : from.attributes().values()) {
            if (!attribute.single()) {
                continue;
            }
            Optional<List<String>> rest =
                    shortest(object.item(attribute.target().orElseThrow()), new HashSet<>(seen));
            if (rest.isPresent()
                    && best.map(known -> known.size() > rest.get().size() + 1).orElse(true)) {
                List<String> path =
                        new ArrayList<>(List.of(attribute.attribute().name()));
                path.addAll(rest.get());
                best = Optional.of(path);
            }
        }
        return best;
    }

    private Optional<Item> follow(Item start, List<String> path) {
        Optional<Item> current = Optional.of(start);
        for (String step : path) {
            current = current.flatMap(item -> item.reference(step)).flatMap(store::find);
        }
        return current.filter(found -> store.types().isA(found.type(), root.type()));
    }
}
