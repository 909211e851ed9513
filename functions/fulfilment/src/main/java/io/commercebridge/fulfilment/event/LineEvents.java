package io.commercebridge.fulfilment.event;

import static java.util.Objects.requireNonNull;

import io.commercebridge.fulfilment.memory.Hint;
import io.commercebridge.fulfilment.source.ShipmentTables;
import io.commercebridge.fulfilment.source.Shipments;
import io.commercebridge.platform.dynamics.context.EntityReference;
import io.commercebridge.platform.dynamics.context.RemoteExecutionContext;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.flow.Delivery;
import io.commercebridge.platform.flow.Direction;
import io.commercebridge.platform.flow.Effect;
import io.commercebridge.platform.flow.Reading;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Line of a shipment → a look at the shipment's order. */
public final class LineEvents implements Direction<Hint> {
    private final ShipmentTables tables;
    private final Shipments shipments;

    public LineEvents(ShipmentTables tables, Shipments shipments) {
        this.tables = requireNonNull(tables, "tables");
        this.shipments = requireNonNull(shipments, "shipments");
    }

    @Override
    public boolean accepts(BridgeEvent event) {
        return event.type().startsWith("dataverse." + tables.line().name() + ".");
    }

    @Override
    public Reading<Hint> read(BridgeEvent event) {
        return told(RemoteExecutionContext.parse(event.data()))
                .or(() -> shipments.shipmentOf(event.subject()))
                .flatMap(shipments::orderOf)
                .<Reading<Hint>>map(order -> new Reading.Several<>(Looks.events(event, order)))
                .orElseGet(() -> new Reading.Ignored<>("the line belongs to no shipment of a sales order"));
    }

    private Optional<String> told(RemoteExecutionContext context) {
        return Stream.of(
                        context.target().stream(),
                        context.postImages().values().stream(),
                        context.preImages().values().stream())
                .flatMap(rows -> rows)
                .flatMap(row -> row.reference(tables.shipmentColumn()).stream())
                .flatMap((EntityReference shipment) -> shipment.id().stream())
                .map(UUID::toString)
                .findFirst();
    }

    @Override
    public Effect deliver(Delivery<Hint> hint) {
        throw new IllegalStateException("the line's event is taken apart");
    }
}
