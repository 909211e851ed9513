package io.commercebridge.catalogue.stock;

import static java.util.Objects.requireNonNull;

import io.commercebridge.catalogue.reference.Systems;
import io.commercebridge.mapping.stock.Inventory;
import io.commercebridge.mapping.stock.StockRules;
import io.commercebridge.platform.dynamics.OwnWrites;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.flow.Delivery;
import io.commercebridge.platform.flow.Effect;
import io.commercebridge.platform.flow.Reading;
import io.commercebridge.platform.flow.bulk.BulkDirection;
import io.commercebridge.platform.flow.bulk.Tried;
import java.util.List;

/** Inventory → stock levels. Dynamics owns how much may be sold; the shop counts its own reservations. */
public final class StockToCommerce implements BulkDirection<Inventory> {
    private static final String TYPE = "dataverse.msdyn_productinventory.";

    private final StockReader reader;
    private final StockWriter writer;

    private StockToCommerce(StockReader reader, StockWriter writer) {
        this.reader = requireNonNull(reader, "reader");
        this.writer = requireNonNull(writer, "writer");
    }

    public static StockToCommerce of(Systems systems, StockRules rules, InventoryTable table, OwnWrites ownWrites) {
        return new StockToCommerce(
                new StockReader(systems.dynamics(), table, systems.codes(), ownWrites),
                new StockWriter(systems, rules, new SalesUnits(systems.dynamics(), systems.clock())));
    }

    static boolean isOfInventory(BridgeEvent event) {
        return event.type().startsWith(TYPE);
    }

    @Override
    public boolean accepts(BridgeEvent event) {
        return isOfInventory(event);
    }

    @Override
    public List<Tried<Reading<Inventory>>> readAll(List<BridgeEvent> events) {
        return reader.readAll(events);
    }

    @Override
    public List<Tried<Effect>> deliverAll(List<Delivery<Inventory>> deliveries) {
        return writer.deliverAll(deliveries);
    }
}
