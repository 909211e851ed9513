package io.commercebridge.returns.request;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.returns.Return;
import io.commercebridge.mapping.returns.ReturnLine;
import io.commercebridge.mapping.returns.RmaReferences;
import io.commercebridge.mapping.returns.Warranty;
import io.commercebridge.platform.failure.Awaited;
import io.commercebridge.platform.failure.AwaitedException;
import io.commercebridge.platform.failure.BridgeException;
import io.commercebridge.returns.request.Products.Product;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds out which products come back, as Dynamics knows them. */
final class Goods {
    private final SoldOrders orders;
    private final Products products;

    Goods(SoldOrders orders, Products products) {
        this.orders = requireNonNull(orders, "orders");
        this.products = requireNonNull(products, "products");
    }

    /** What was found, by the number of the entry. */
    record Found(Map<Integer, RmaReferences.Goods> references, List<Warranty.Goods> warranties) {
        Found {
            references = Map.copyOf(references);
            warranties = List.copyOf(warranties);
        }
    }

    /** @throws AwaitedException naming the products that Dynamics does not have */
    Found of(Return asked, SoldOrder sold) {
        Map<ReturnLine, SoldOrder.Line> bought = new LinkedHashMap<>();
        asked.lines().forEach(line -> bought.put(line, orders.line(sold, asked.order(), line.entry())));
        List<Product> known = products.read(
                bought.values().stream()
                        .flatMap(line -> line.product().stream())
                        .toList(),
                bought.entrySet().stream()
                        .filter(line -> line.getValue().product().isEmpty())
                        .map(line -> line.getKey().product())
                        .toList());
        Map<ReturnLine, Product> found = new LinkedHashMap<>();
        bought.forEach((line, sales) -> known.stream()
                .filter(product -> is(product, line, sales))
                .findFirst()
                .ifPresent(product -> found.put(line, product)));
        await(asked, found);
        Map<Integer, RmaReferences.Goods> references = new HashMap<>();
        found.forEach((line, product) -> references.put(
                line.entry(),
                new RmaReferences.Goods(
                        product.id(), unit(product, bought.getOrDefault(line, SoldOrder.Line.UNKNOWN)))));
        return new Found(
                references,
                found.entrySet().stream()
                        .map(line -> new Warranty.Goods(
                                line.getKey().product(), line.getValue().warrantyMonths()))
                        .toList());
    }

    private static boolean is(Product product, ReturnLine line, SoldOrder.Line sales) {
        return sales.product().map(product.id()::equals).orElse(product.number().equals(line.product()));
    }

    private static void await(Return asked, Map<ReturnLine, Product> found) {
        List<Awaited> missing = asked.lines().stream()
                .filter(line -> !found.containsKey(line))
                .map(line -> new Awaited("product", line.product()))
                .distinct()
                .toList();
        if (!missing.isEmpty()) {
            throw new AwaitedException(missing, null);
        }
    }

    private static String unit(Product product, SoldOrder.Line sales) {
        return sales.unit()
                .or(product::unit)
                .orElseThrow(() -> BridgeException.refused(
                        "product " + product.number() + " has no default unit in Dynamics",
                        "Give it one, then replay."));
    }
}
