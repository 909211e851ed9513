package io.commercebridge.fulfilment.event;

import static java.util.Objects.requireNonNull;

import io.commercebridge.fulfilment.consignment.Hint;
import io.commercebridge.fulfilment.consignment.OrderDelivery;
import io.commercebridge.fulfilment.source.Notification;
import io.commercebridge.fulfilment.source.SalesOrders;
import io.commercebridge.mapping.fulfilment.FulfilmentCodes;
import io.commercebridge.mapping.fulfilment.ToldShipment;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.failure.Awaited;
import io.commercebridge.platform.failure.AwaitedException;
import io.commercebridge.platform.flow.Counterparts;
import io.commercebridge.platform.flow.Delivery;
import io.commercebridge.platform.flow.Direction;
import io.commercebridge.platform.flow.Effect;
import io.commercebridge.platform.flow.Reading;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A plug-in's {@code fulfilment.milestone} → consignments of the order that it names, by row id or by number. */
public final class NotificationEvents implements Direction<Hint> {
    private static final String TYPE = "plugin.fulfilment.milestone";
    private static final Pattern ROW_ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final SalesOrders salesOrders;
    private final Counterparts orders;
    private final OrderDelivery delivery;
    private final FulfilmentCodes codes;

    /** @param orders the counterparts that the orders flow knows */
    public NotificationEvents(
            SalesOrders salesOrders, Counterparts orders, OrderDelivery delivery, FulfilmentCodes codes) {
        this.salesOrders = requireNonNull(salesOrders, "salesOrders");
        this.orders = requireNonNull(orders, "orders");
        this.delivery = requireNonNull(delivery, "delivery");
        this.codes = requireNonNull(codes, "codes");
    }

    @Override
    public boolean accepts(BridgeEvent event) {
        return event.type().equals(TYPE);
    }

    @Override
    public Reading<Hint> read(BridgeEvent event) {
        ToldShipment told = Notification.parse(event.data(), codes);
        if (ROW_ID.matcher(event.subject()).matches()) {
            return Looks.at(new Hint(Optional.of(told)), event, Optional.empty());
        }
        return new Reading.Several<>(List.of(about(event, salesOrder(event.subject()))));
    }

    /** @throws AwaitedException if there is no such order yet */
    private String salesOrder(String subject) {
        String rowId = subject.strip().toLowerCase(java.util.Locale.ROOT).replaceAll("[{}]", "");
        if (ROW_ID.matcher(rowId).matches()) {
            return rowId;
        }
        return orders.inDynamics(subject + "|null")
                .or(() -> salesOrders.find(subject))
                .orElseThrow(() -> new AwaitedException(List.of(new Awaited(SalesOrderEvents.TABLE, subject)), null));
    }

    /** The same notification about the sales order itself, so that all events of an order are handled one after another. */
    private static BridgeEvent about(BridgeEvent event, String salesOrderId) {
        return new BridgeEvent(
                event.id() + "/" + salesOrderId,
                event.source(),
                event.type(),
                salesOrderId,
                event.time(),
                event.traceparent(),
                false,
                event.data());
    }

    @Override
    public Effect deliver(Delivery<Hint> hint) {
        return delivery.deliver(hint);
    }
}
