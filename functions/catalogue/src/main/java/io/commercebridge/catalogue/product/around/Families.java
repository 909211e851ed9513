package io.commercebridge.catalogue.product.around;

import static java.util.Objects.requireNonNull;

import io.commercebridge.catalogue.product.draft.Draft;
import io.commercebridge.catalogue.product.draft.ShopCatalogue;
import io.commercebridge.mapping.product.Product;
import io.commercebridge.platform.dynamics.rows.TableRows;
import io.commercebridge.platform.flow.Counterparts;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which categories families are, by their row ids: as delivered before, as told in the same batch, or by their rows. */
final class Families {
    private final Counterparts counterparts;
    private final TableRows rows;

    Families(Counterparts counterparts, TableRows rows) {
        this.counterparts = requireNonNull(counterparts, "counterparts");
        this.rows = requireNonNull(rows, "rows");
    }

    /** Codes by row id, of those that have one. */
    Map<String, String> codes(Set<String> ids, List<Draft> batch) {
        Map<String, String> codes = new HashMap<>();
        if (!ids.isEmpty()) {
            counterparts.inCommerce(ids).forEach((id, key) -> codes.put(id, ShopCatalogue.code(key)));
        }
        batch.stream()
                .filter(draft -> draft.product().filter(Product::isFamily).isPresent())
                .forEach(draft -> codes.putIfAbsent(draft.id(), draft.code()));
        Set<String> unknown = new HashSet<>(ids);
        unknown.removeAll(codes.keySet());
        rows.read(unknown)
                .forEach((id, row) ->
                        row.text("productnumber").map(String::strip).ifPresent(number -> codes.put(id, number)));
        return codes;
    }
}
