package io.commercebridge.orders.status;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.credit.CreditHold;
import io.commercebridge.mapping.order.Holds;
import io.commercebridge.mapping.order.OrderProgress;
import io.commercebridge.mapping.order.ReportedProgress;
import io.commercebridge.mapping.order.SalesOrderRows;
import io.commercebridge.platform.correlation.Written;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.failure.BridgeException;
import io.commercebridge.platform.flow.Delivery;
import io.commercebridge.platform.flow.Direction;
import io.commercebridge.platform.flow.Effect;
import io.commercebridge.platform.flow.Outcome;
import io.commercebridge.platform.flow.Reading;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** State of a sales order, and the hold of its account → status of the order in SAP Commerce. */
final class OrderStatusToCommerce implements Direction<SalesOrderState> {
    private final StatusReader reader;
    private final SalesOrders orders;
    private final StatusWriter writer;
    private final UUID namespace;

    OrderStatusToCommerce(StatusReader reader, SalesOrders orders, StatusWriter writer, UUID namespace) {
        this.reader = requireNonNull(reader, "reader");
        this.orders = requireNonNull(orders, "orders");
        this.writer = requireNonNull(writer, "writer");
        this.namespace = requireNonNull(namespace, "namespace");
    }

    @Override
    public boolean accepts(BridgeEvent event) {
        return event.type().startsWith(StatusReader.TYPE);
    }

    @Override
    public Reading<SalesOrderState> read(BridgeEvent event) {
        return reader.read(event);
    }

    @Override
    public Effect deliver(Delivery<SalesOrderState> delivery) {
        Optional<String> orderKey = orderKey(delivery);
        if (orderKey.isEmpty()) {
            return new Effect.Nothing(Outcome.IGNORED, "the sales order does not come from SAP Commerce");
        }
        SalesOrderState state = delivery.payload();
        OrderProgress reached = OrderProgress.of(state.state())
                .orElseThrow(() -> BridgeException.refused(
                        "sales order state " + state.state() + " is not one that Dynamics ships",
                        "Extend OrderProgress by the state, then replay."));
        Optional<ReportedProgress> before =
                delivery.known().written().flatMap(Written::state).map(ReportedProgress::parse);
        CreditHold account = accountHold(delivery, before);
        Holds holds = new Holds(state.state().onHold(), account.held());
        if (before.isEmpty() && !holds.any() && StatusReader.isReasonToLook(delivery.event())) {
            return new Effect.Nothing(Outcome.UNCHANGED, "nothing holds the order");
        }
        return ReportedProgress.after(before, reached, holds)
                .map(next -> writer.write(delivery, orderKey.get(), new StatusStep(state, account, before, next)))
                .orElseGet(() -> passed(before, reached));
    }

    /**
     * As it was read with the order. A notification does not tell it; then it is asked for where it may matter: the account
     * held the order before, or an event that may have told of it is parked and will be overtaken by this one.
     */
    private CreditHold accountHold(Delivery<SalesOrderState> delivery, Optional<ReportedProgress> before) {
        boolean matters = before.filter(was -> was.holds().account()).isPresent()
                || delivery.known().parked().isPresent();
        return delivery.payload()
                .account()
                .or(() -> matters
                        ? orders.read(delivery.event().subject()).flatMap(SalesOrderState::account)
                        : Optional.empty())
                .orElse(CreditHold.NONE);
    }

    private static Effect passed(Optional<ReportedProgress> before, OrderProgress reached) {
        OrderProgress furthest = before.map(ReportedProgress::furthest).orElse(reached);
        return furthest == reached
                ? new Effect.Nothing(Outcome.UNCHANGED, "the order is " + reached + " already")
                : new Effect.Nothing(Outcome.IGNORED, reached + " is behind " + furthest);
    }

    /** From the correlation, or computed: the row's id tells whether it was made from this order number. */
    private Optional<String> orderKey(Delivery<SalesOrderState> delivery) {
        String id = delivery.event().subject();
        return delivery.known().written().map(Written::counterpart).or(() -> delivery.payload().orderNumber().stream()
                .flatMap(number -> Stream.of(number + "|null", number))
                .filter(key -> SalesOrderRows.idOf(key, namespace).toString().equals(id))
                .findFirst());
    }
}
