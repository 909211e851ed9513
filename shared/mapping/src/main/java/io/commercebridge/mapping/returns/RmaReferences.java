package io.commercebridge.mapping.returns;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Optional;

/**
 * The rows of Dynamics that an RMA refers to, by their ids.
 *
 * @param account who gives back
 * @param contact who asked for it
 * @param subStatus that the RMA begins with
 * @param goods by the number of the entry
 */
public record RmaReferences(
        String account,
        Optional<String> contact,
        String priceList,
        String currency,
        Optional<String> subStatus,
        Map<Integer, Goods> goods) {

    /** What one entry of the order is of. */
    public record Goods(String product, String unit) {
        public Goods {
            requireNonNull(product, "product");
            requireNonNull(unit, "unit");
        }
    }

    public RmaReferences {
        requireNonNull(account, "account");
        requireNonNull(contact, "contact");
        requireNonNull(priceList, "priceList");
        requireNonNull(currency, "currency");
        requireNonNull(subStatus, "subStatus");
        goods = Map.copyOf(goods);
    }
}
