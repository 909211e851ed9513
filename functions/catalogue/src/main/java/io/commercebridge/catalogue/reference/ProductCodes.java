package io.commercebridge.catalogue.reference;

import static java.util.Objects.requireNonNull;

import io.commercebridge.catalogue.product.draft.ShopCatalogue;
import io.commercebridge.platform.commerce.CommerceClient;
import io.commercebridge.platform.dynamics.DynamicsClient;
import io.commercebridge.platform.dynamics.rows.TableRows;
import io.commercebridge.platform.flow.Counterparts;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Under which code the shop has the products that prices and stock are of. */
public final class ProductCodes {
    private static final TableRows.Table TABLE =
            new TableRows.Table("product", "products", "productid", "productid,productnumber,modifiedon");

    private final Counterparts counterparts;
    private final TableRows rows;
    private final ShopProducts shop;
    /** A product keeps the code under which it was delivered. */
    private final Remembered remembered = new Remembered();

    /** @param counterparts of the flow that delivers products */
    public ProductCodes(
            Counterparts counterparts, DynamicsClient dynamics, CommerceClient commerce, ShopCatalogue catalogue) {
        this.counterparts = requireNonNull(counterparts, "counterparts");
        this.rows = new TableRows(dynamics, TABLE);
        this.shop = new ShopProducts(commerce, catalogue);
    }

    /** The codes of those among the products that have been delivered, by row id; asks neither of the two systems. */
    public Map<String, String> delivered(Collection<String> productIds) {
        Map<String, String> codes = remembered.of(productIds);
        Set<String> unknown = without(productIds, codes);
        if (!unknown.isEmpty()) {
            Map<String, String> read = new HashMap<>();
            counterparts.inCommerce(unknown).forEach((id, key) -> read.put(id, ShopCatalogue.code(key)));
            remembered.put(read);
            codes.putAll(read);
        }
        return codes;
    }

    /** The codes of those that are in the shop, by row id: delivered, or there under the number that they have in Dynamics. */
    public Map<String, String> inShop(Collection<String> productIds) {
        Map<String, String> codes = delivered(productIds);
        Set<String> unknown = without(productIds, codes);
        if (!unknown.isEmpty()) {
            Map<String, String> numbers = new HashMap<>();
            rows.read(unknown)
                    .forEach((id, row) -> row.text("productnumber").ifPresent(number -> numbers.put(id, number)));
            numbers.values().retainAll(shop.among(new LinkedHashSet<>(numbers.values())));
            codes.putAll(numbers);
        }
        return codes;
    }

    private static Set<String> without(Collection<String> ids, Map<String, String> known) {
        Set<String> unknown = new LinkedHashSet<>(ids);
        unknown.removeAll(known.keySet());
        return unknown;
    }
}
