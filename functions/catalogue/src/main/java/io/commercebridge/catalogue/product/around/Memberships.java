package io.commercebridge.catalogue.product.around;

import static java.util.Objects.requireNonNull;

import io.commercebridge.platform.commerce.CommerceClient;
import io.commercebridge.platform.commerce.item.CommerceItem;
import io.commercebridge.platform.commerce.odata.EntityRef;
import io.commercebridge.platform.commerce.odata.EntitySet;
import io.commercebridge.platform.commerce.odata.IntegrationKey;
import io.commercebridge.platform.commerce.odata.QueryOptions;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which categories products and categories of the shop are in; the bridge put them into one of them at most. */
final class Memberships {
    /** So many codes fit into an address, however long they are. */
    private static final int CHUNK = 20;

    private static final int PAGE = 100;
    private static final String SUPERCATEGORIES = "supercategories";
    private static final String KEY = "integrationKey";

    private final CommerceClient commerce;

    Memberships(CommerceClient commerce) {
        this.commerce = requireNonNull(commerce, "commerce");
    }

    /** Of those among the items that are in the shop; one request for every twenty of a set. */
    Map<EntityRef, Set<IntegrationKey>> of(Collection<EntityRef> items) {
        Map<EntityRef, Set<IntegrationKey>> found = new HashMap<>();
        items.stream().collect(Collectors.groupingBy(EntityRef::set)).forEach((set, some) -> {
            for (int from = 0; from < some.size(); from += CHUNK) {
                read(set, some.subList(from, Math.min(some.size(), from + CHUNK)), found);
            }
        });
        found.keySet().retainAll(items);
        return found;
    }

    // Other catalog versions have the same codes: they are read as well, and left out by their keys.
    private void read(EntitySet set, List<EntityRef> items, Map<EntityRef, Set<IntegrationKey>> found) {
        String filter = items.stream()
                .map(item -> "code eq '" + item.key().segment(2).orElse("").replace("'", "''") + "'")
                .collect(Collectors.joining(" or "));
        commerce.query(set, QueryOptions.inPagesOf(PAGE).filter(filter).expand(SUPERCATEGORIES)).stream()
                .map(json -> new CommerceItem(set.name(), json))
                .forEach(item -> found.put(set.item(key(item)), keys(item)));
    }

    private static Set<IntegrationKey> keys(CommerceItem item) {
        return item.items(SUPERCATEGORIES).stream()
                .map(Memberships::key)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static IntegrationKey key(CommerceItem item) {
        return IntegrationKey.parse(item.requiredText(KEY));
    }
}
