package io.commercebridge.catalogue.price;

import io.commercebridge.catalogue.CatalogueWorld;
import io.commercebridge.testkit.commerce.data.ItemView;
import io.commercebridge.testkit.dynamics.store.Ref;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What people do with prices in Dynamics, and what the shop has of them. */
final class PriceDesk {
    private final CatalogueWorld world;

    PriceDesk(CatalogueWorld world) {
        this.world = world;
    }

    /** A price list of this name, which an earlier one has to give up for it. */
    UUID list(String name, String currency) {
        return list(name, currency, Map.of());
    }

    UUID list(String name, String currency, Map<String, ?> columns) {
        world.dynamics().rows("pricelevel").stream()
                .filter(list -> list.text("name").filter(name::equals).isPresent())
                .forEach(list -> world.dynamics().amend("pricelevel", list.id(), Map.of("name", "not " + list.id())));
        Map<String, Object> row = new HashMap<>(columns);
        row.put("name", name);
        row.put(
                "transactioncurrencyid",
                new Ref("transactioncurrency", world.org().currency(currency)));
        return world.manager().insert("pricelevel", row);
    }

    UUID item(UUID product, UUID list, String amount) {
        return item(product, list, Map.of("amount", new BigDecimal(amount)));
    }

    UUID item(UUID product, UUID list, Map<String, ?> columns) {
        Map<String, Object> row = new HashMap<>();
        row.put("productid", new Ref("product", product));
        row.put("pricelevelid", new Ref("pricelevel", list));
        row.put("uomid", new Ref("uom", world.org().pieces()));
        row.putAll(columns);
        return world.manager().insert("productpricelevel", row);
    }

    /** Prices of so many products of the shop, of which nobody has told yet. */
    List<UUID> items(int count, UUID list) {
        List<UUID> products = Stream.generate(this::product).limit(count).toList();
        return products.stream().map(product -> item(product, list, "10")).toList();
    }

    /** A product and its price in everybody's list, both in the shop. */
    UUID knownItem(String amount) {
        UUID item = item(product(), list("Standard", "EUR"), amount);
        world.settle();
        world.forgetRequests();
        return item;
    }

    /** A product in the shop. */
    UUID product() {
        return world.knownProduct(CatalogueWorld.freshNumber(), Map.of());
    }

    void change(UUID item, String column, @Nullable Object value) {
        Map<String, Object> columns = new HashMap<>();
        columns.put(column, value);
        world.manager().update("productpricelevel", item, columns);
    }

    UUID discountList(boolean amounts) {
        return world.manager()
                .insert(
                        "discounttype",
                        Map.of(
                                "name",
                                "Quantities",
                                "isamounttype",
                                amounts,
                                "transactioncurrencyid",
                                new Ref("transactioncurrency", world.org().currency("EUR"))));
    }

    /** So many per cent off from this quantity to that. */
    UUID percent(UUID discountList, int from, int to, int percent) {
        return world.manager()
                .insert(
                        "discount",
                        Map.of(
                                "discounttypeid", new Ref("discounttype", discountList),
                                "lowquantity", from,
                                "highquantity", to,
                                "percentage", percent));
    }

    static Map<String, Object> scaled(String amount, UUID discountList) {
        return Map.of("amount", new BigDecimal(amount), "discounttypeid", new Ref("discounttype", discountList));
    }

    /** Hands over everything, also what the flow puts into its own queue. */
    void settle() {
        do {
            world.settle();
        } while (world.drainQueue() > 0);
    }

    /** The price rows of an item. */
    List<ItemView> rows(UUID item) {
        return world.commerce().items("PriceRow").stream()
                .filter(row -> row.get("sapConditionId")
                        .filter(id -> id.toString().startsWith(item.toString()))
                        .isPresent())
                .toList();
    }

    ItemView row(UUID item) {
        List<ItemView> rows = rows(item);
        if (rows.size() != 1) {
            throw new AssertionError(rows.size() + " price rows: " + rows);
        }
        return rows.getFirst();
    }

    /** The prices of an item by the quantity from which they are valid. */
    SortedMap<Integer, String> prices(UUID item) {
        SortedMap<Integer, String> prices = new TreeMap<>();
        for (ItemView row : rows(item)) {
            String earlier = prices.put(
                    row.number("minqtd").intValueExact(),
                    row.number("price").stripTrailingZeros().toPlainString());
            if (earlier != null) {
                throw new AssertionError("two price rows for one quantity: " + rows(item));
            }
        }
        return prices;
    }
}
