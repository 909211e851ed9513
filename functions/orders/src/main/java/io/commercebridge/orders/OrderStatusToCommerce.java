package io.commercebridge.orders;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.code.CodeTable;
import io.commercebridge.mapping.order.OrderProgress;
import io.commercebridge.mapping.order.ReportedProgress;
import io.commercebridge.mapping.order.SalesOrderRows;
import io.commercebridge.platform.commerce.CommerceClient;
import io.commercebridge.platform.commerce.WriteOptions;
import io.commercebridge.platform.commerce.item.CommerceItem;
import io.commercebridge.platform.commerce.odata.EntityRef;
import io.commercebridge.platform.commerce.odata.IntegrationKey;
import io.commercebridge.platform.correlation.Written;
import io.commercebridge.platform.dynamics.DynamicsClient;
import io.commercebridge.platform.dynamics.OwnWrites;
import io.commercebridge.platform.dynamics.context.RemoteExecutionContext;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.event.Digest;
import io.commercebridge.platform.failure.BridgeException;
import io.commercebridge.platform.flow.Change;
import io.commercebridge.platform.flow.Delivery;
import io.commercebridge.platform.flow.Direction;
import io.commercebridge.platform.flow.Effect;
import io.commercebridge.platform.flow.Outcome;
import io.commercebridge.platform.flow.Reading;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** State of a sales order → status of the order in SAP Commerce. */
final class OrderStatusToCommerce implements Direction<SalesOrderState> {
    private static final String TYPE = "dataverse.salesorder.";
    private static final String CANCELLED = "CANCELLED";

    /**
     * What the customer decides about it.
     *
     * @param holdStatus order status while on hold
     * @param statuses progress → order status
     * @param namespace of the name-based row ids
     */
    record Rules(String holdStatus, CodeTable statuses, UUID namespace) {}

    private final DynamicsClient dynamics;
    private final CommerceClient commerce;
    private final OwnWrites ownWrites;
    private final Rules rules;

    OrderStatusToCommerce(DynamicsClient dynamics, CommerceClient commerce, OwnWrites ownWrites, Rules rules) {
        this.dynamics = requireNonNull(dynamics, "dynamics");
        this.commerce = requireNonNull(commerce, "commerce");
        this.ownWrites = requireNonNull(ownWrites, "ownWrites");
        this.rules = requireNonNull(rules, "rules");
    }

    @Override
    public boolean accepts(BridgeEvent event) {
        return event.type().startsWith(TYPE);
    }

    @Override
    public Reading<SalesOrderState> read(BridgeEvent event) {
        RemoteExecutionContext context = RemoteExecutionContext.parse(event.data());
        SalesOrderState state = event.truncated()
                ? current(event.subject())
                : SalesOrderState.of(context).orElseGet(() -> current(event.subject()));
        String content = Digest.of(state.state() + state.holdReason().orElse(""));
        return new Reading.Changed<>(new Change<>(
                state.modifiedOn().toEpochMilli(),
                content,
                content,
                Optional.empty(),
                ownWrites.contain(context),
                state.orderNumber(),
                state));
    }

    private SalesOrderState current(String id) {
        return dynamics.read("salesorders(" + id + ")", "")
                .map(SalesOrderState::of)
                .orElseThrow(() -> BridgeException.refused(
                        "sales order " + id + " is not in Dynamics any more",
                        "Discard the event if the order was deleted on purpose."));
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
        return ReportedProgress.after(before, reached, state.state().onHold())
                .map(next -> write(delivery, orderKey.get(), new Step(state, before, next)))
                .orElseGet(() -> passed(before, reached));
    }

    private static Effect passed(Optional<ReportedProgress> before, OrderProgress reached) {
        OrderProgress furthest = before.map(ReportedProgress::furthest).orElse(reached);
        return furthest == reached
                ? new Effect.Nothing(Outcome.UNCHANGED, "the order is " + reached + " already")
                : new Effect.Nothing(Outcome.IGNORED, reached + " is behind " + furthest);
    }

    private record Step(SalesOrderState state, Optional<ReportedProgress> before, ReportedProgress next) {

        OrderStatusWrite toWrite(Rules rules) {
            boolean wasHeld = before.filter(ReportedProgress::held).isPresent();
            return next.held()
                    ? new OrderStatusWrite(
                            rules.holdStatus(), state.holdReason().or(() -> Optional.of("On hold")), false)
                    : new OrderStatusWrite(
                            rules.statuses().translate(next.furthest().name()).orElseThrow(),
                            Optional.empty(),
                            wasHeld);
        }
    }

    /**
     * Looks before it writes: a cancellation in the shop that Dynamics does not know of yet must not be overwritten. It
     * costs a request, but a lost cancellation costs a shipment.
     */
    private Effect write(Delivery<SalesOrderState> delivery, String orderKey, Step step) {
        EntityRef order = OrderSource.ORDERS.item(IntegrationKey.parse(orderKey));
        OrderStatusWrite status = step.toWrite(rules);
        String shown = commerce.read(order, "status")
                .flatMap(json -> new CommerceItem("Order", json).code("status"))
                .orElse("");
        if (shown.equals(CANCELLED) && step.next().furthest() != OrderProgress.CANCELLED) {
            return new Effect.Nothing(Outcome.IGNORED, "the order is cancelled in SAP Commerce");
        }
        commerce.patch(
                order, status.body(), WriteOptions.causedBy(delivery.event().id()));
        return new Effect.Wrote(
                new Written(
                        orderKey,
                        Optional.of(status.hash()),
                        Optional.of(step.next().text()),
                        Map.of()),
                List.of());
    }

    /** From the correlation, or computed: the row's id tells whether it was made from this order number. */
    private Optional<String> orderKey(Delivery<SalesOrderState> delivery) {
        String id = delivery.event().subject();
        return delivery.known().written().map(Written::counterpart).or(() -> delivery.payload().orderNumber().stream()
                .flatMap(number -> Stream.of(number + "|null", number))
                .filter(key ->
                        SalesOrderRows.idOf(key, rules.namespace()).toString().equals(id))
                .findFirst());
    }
}
