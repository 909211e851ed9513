package io.commercebridge.catalogue.reference;

import static java.util.Objects.requireNonNull;

import io.commercebridge.catalogue.product.draft.ShopCatalogue;
import io.commercebridge.platform.commerce.CommerceClient;
import io.commercebridge.platform.commerce.item.CommerceItem;
import io.commercebridge.platform.commerce.odata.QueryOptions;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Asks SAP Commerce which products it has, however they came there. */
final class ShopProducts {
    /** So many codes fit into an address. */
    private static final int CHUNK = 40;
    /** The other versions of the catalog answer as well. */
    private static final int MOST = 1000;

    private final CommerceClient commerce;
    private final ShopCatalogue catalogue;

    ShopProducts(CommerceClient commerce, ShopCatalogue catalogue) {
        this.commerce = requireNonNull(commerce, "commerce");
        this.catalogue = requireNonNull(catalogue, "catalogue");
    }

    /** Those of the codes that are products of the catalog version; one request for every forty. */
    Set<String> among(Collection<String> codes) {
        Set<String> found = new HashSet<>();
        List<String> all = List.copyOf(codes);
        for (int from = 0; from < all.size(); from += CHUNK) {
            found.addAll(some(all.subList(from, Math.min(all.size(), from + CHUNK))));
        }
        return found;
    }

    private Set<String> some(List<String> codes) {
        String filter = codes.stream()
                .map(code -> "code eq '" + code.replace("'", "''") + "'")
                .collect(Collectors.joining(" or "));
        Set<String> keys = commerce
                .query(ShopCatalogue.PRODUCTS, QueryOptions.atMost(MOST).filter(filter))
                .stream()
                .flatMap(json -> new CommerceItem("Product", json).text("integrationKey").stream())
                .collect(Collectors.toSet());
        return codes.stream()
                .filter(code -> keys.contains(catalogue.key(code).text()))
                .collect(Collectors.toSet());
    }
}
