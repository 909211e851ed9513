package io.commercebridge.catalogue.stock;

import static java.util.Objects.requireNonNull;

import io.commercebridge.catalogue.reference.ProductCodes;
import io.commercebridge.catalogue.reference.Systems;
import io.commercebridge.mapping.MappingException;
import io.commercebridge.mapping.code.CodeTable;
import io.commercebridge.mapping.stock.Inventory;
import io.commercebridge.platform.dynamics.rows.SetUpNames;
import io.commercebridge.platform.flow.Delivery;
import io.commercebridge.platform.flow.bulk.Tried;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds which stock levels inventory rows are of; only what is not remembered is looked up, for all of them together. */
final class StockDrafts {
    private final ProductCodes codes;
    private final SetUpNames names;
    private final CodeTable warehouses;
    private final SalesUnits units;

    StockDrafts(Systems systems, CodeTable warehouses, SalesUnits units) {
        this.codes = systems.codes();
        this.names = systems.names();
        this.warehouses = requireNonNull(warehouses, "warehouses");
        this.units = requireNonNull(units, "units");
    }

    List<Tried<StockDraft>> of(List<Delivery<Inventory>> deliveries) {
        Set<String> products = deliveries.stream()
                .filter(delivery ->
                        delivery.payload().active() && remembered(delivery).isEmpty())
                .flatMap(delivery -> delivery.payload().links().product().stream())
                .collect(Collectors.toSet());
        Map<String, String> known = codes.inShop(products);
        Map<String, String> sold = units.of(known.keySet());
        return deliveries.stream()
                .map(delivery -> Tried.of(() -> draft(delivery, known, sold)))
                .toList();
    }

    private static Optional<StockState> remembered(Delivery<Inventory> delivery) {
        return StockState.of(delivery.known().written(), delivery.payload().links());
    }

    private StockDraft draft(Delivery<Inventory> delivery, Map<String, String> known, Map<String, String> sold) {
        if (!delivery.payload().active()) {
            // What it has in the shop is remembered.
            return new StockDraft(delivery, Optional.empty(), Optional.empty());
        }
        Inventory inventory = delivery.payload();
        String product = inventory.links().product().orElseThrow(() -> missing(inventory, "product"));
        Optional<StockState> state = remembered(delivery).or(() -> Optional.ofNullable(known.get(product))
                .map(code -> new StockState(
                        StockState.text(inventory.links()),
                        units.ratio(inventory, Optional.ofNullable(sold.get(product))),
                        code)));
        Optional<String> warehouse = warehouses.translate(inventory
                .links()
                .warehouse()
                .flatMap(names::warehouse)
                .orElseThrow(() -> missing(inventory, "warehouse")));
        return new StockDraft(
                delivery, state, state.flatMap(of -> warehouse.map(code -> new StockKey(of.code(), code))));
    }

    private static MappingException missing(Inventory inventory, String what) {
        return new MappingException(
                "inventory row " + inventory.id() + " has no " + what,
                "Give it one in Dynamics; that brings it again.");
    }
}
