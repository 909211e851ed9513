package io.commercebridge.fulfilment.event;

import static java.util.Objects.requireNonNull;

import io.commercebridge.fulfilment.consignment.OrderDelivery;
import io.commercebridge.fulfilment.memory.Hint;
import io.commercebridge.fulfilment.source.Notification;
import io.commercebridge.fulfilment.source.SalesOrders;
import io.commercebridge.mapping.MappingException;
import io.commercebridge.mapping.fulfilment.FulfilmentCodes;
import io.commercebridge.mapping.fulfilment.ToldShipment;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.event.Digest;
import io.commercebridge.platform.failure.Awaited;
import io.commercebridge.platform.failure.AwaitedException;
import io.commercebridge.platform.flow.Counterparts;
import io.commercebridge.platform.flow.Delivery;
import io.commercebridge.platform.flow.Direction;
import io.commercebridge.platform.flow.Effect;
import io.commercebridge.platform.flow.Reading;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A plug-in's {@code fulfilment.milestone} → consignments of the order that it names, by row id or by number.
 *
 * <p>Nobody can be asked again for what a notification tells. As long as it cannot be handed to its order, because it
 * cannot be read or the order is not there, it is a record of its own, so that nothing else ends it.
 */
public final class NotificationEvents implements Direction<Hint> {
    private static final String TYPE = "plugin.fulfilment.milestone";
    /** Between the order's name and the notification's id. */
    private static final char OWN = '#';

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
        int own = event.subject().lastIndexOf(OWN);
        if (own >= 0) {
            Notification.parse(event.data(), codes);
            return new Reading.Several<>(
                    List.of(about(event, salesOrder(event.subject().substring(0, own)))), true);
        }
        return ROW_ID.matcher(event.subject()).matches()
                ? ofOrder(event)
                : new Reading.Several<>(List.of(about(event, event.subject() + OWN + event.id())));
    }

    private Reading<Hint> ofOrder(BridgeEvent event) {
        try {
            ToldShipment told = Notification.parse(event.data(), codes);
            return Looks.at(new Hint(Optional.of(told)), event, Optional.empty());
        } catch (MappingException _) {
            return new Reading.Several<>(List.of(about(event, event.subject() + OWN + event.id())));
        }
    }

    /** @throws AwaitedException if there is no such order yet */
    private String salesOrder(String subject) {
        String rowId = subject.strip().toLowerCase(Locale.ROOT).replaceAll("[{}]", "");
        if (ROW_ID.matcher(rowId).matches()) {
            return rowId;
        }
        return orders.inDynamics(subject + "|null")
                .or(() -> salesOrders.find(subject))
                .orElseThrow(() -> new AwaitedException(List.of(new Awaited(SalesOrderEvents.TABLE, subject)), null));
    }

    /** The same notification about another record. */
    private static BridgeEvent about(BridgeEvent event, String subject) {
        return new BridgeEvent(
                event.id() + "/" + Digest.of(subject),
                event.source(),
                event.type(),
                subject,
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
