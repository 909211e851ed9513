package io.commercebridge.catalogue.price.write;

import static java.util.Objects.requireNonNull;

import io.commercebridge.platform.commerce.CommerceClient;
import io.commercebridge.platform.commerce.item.CommerceItem;
import io.commercebridge.platform.commerce.odata.QueryOptions;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Asks SAP Commerce which price rows there are of a price; needed only where an earlier attempt has ended unknown. */
final class PriceRowsInShop {
    private static final int CHUNK = 20;
    private static final int MOST = 10_000;
    private static final int ROW_ID = 36;
    private static final String ID = "sapConditionId";

    private final CommerceClient commerce;

    PriceRowsInShop(CommerceClient commerce) {
        this.commerce = requireNonNull(commerce, "commerce");
    }

    /** The keys of the price rows that there are, by the row id of the price; each of these has an entry. */
    Map<String, Set<String>> keys(Collection<String> rowIds) {
        Map<String, Set<String>> keys = new HashMap<>();
        rowIds.forEach(id -> keys.put(id, new LinkedHashSet<>()));
        List<String> all = List.copyOf(keys.keySet());
        for (int from = 0; from < all.size(); from += CHUNK) {
            // The id of a price itself, and every id that adds a quantity to it.
            String filter = all.subList(from, Math.min(all.size(), from + CHUNK)).stream()
                    .map(id -> ID + " ge '" + id + "' and " + ID + " le '" + id + "-99999999999999999999'")
                    .collect(Collectors.joining(" or "));
            commerce.query(PriceKeys.SET, QueryOptions.atMost(MOST).filter(filter)).stream()
                    .map(json -> new CommerceItem("PriceRow", json))
                    .forEach(row -> keys.computeIfAbsent(rowId(row), _ -> new LinkedHashSet<>())
                            .add(row.requiredText("integrationKey")));
        }
        return keys;
    }

    private static String rowId(CommerceItem row) {
        String id = row.requiredText(ID);
        return id.substring(0, Math.min(ROW_ID, id.length()));
    }
}
