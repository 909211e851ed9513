package io.commercebridge.orders.status;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.credit.CreditHold;
import io.commercebridge.orders.hold.NewOrders;
import io.commercebridge.platform.dynamics.OwnWrites;
import io.commercebridge.platform.dynamics.context.RemoteExecutionContext;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.event.Digest;
import io.commercebridge.platform.flow.Change;
import io.commercebridge.platform.flow.Reading;
import java.util.List;
import java.util.Optional;

/** What an event says of a sales order. */
final class StatusReader {
    static final String TYPE = "dataverse.salesorder.";

    private static final String CREATED = TYPE + "Create";
    /** The hold of its account may have changed: a reason to look at the order, which says nothing itself. */
    private static final String RETRIEVED = TYPE + "Retrieve";
    /** Such an event is no version of the order: it must neither be stale nor make one of the order's own stale. */
    private static final long NO_VERSION = 0;

    private final SalesOrders orders;
    private final NewOrders newOrders;
    private final OwnWrites ownWrites;

    StatusReader(SalesOrders orders, NewOrders newOrders, OwnWrites ownWrites) {
        this.orders = requireNonNull(orders, "orders");
        this.newOrders = requireNonNull(newOrders, "newOrders");
        this.ownWrites = requireNonNull(ownWrites, "ownWrites");
    }

    static boolean isReasonToLook(BridgeEvent event) {
        return event.type().equals(RETRIEVED);
    }

    Reading<SalesOrderState> read(BridgeEvent event) {
        if (isReasonToLook(event)) {
            return reading(orders.read(event.subject()).map(state -> change(state, NO_VERSION, false)));
        }
        RemoteExecutionContext context = RemoteExecutionContext.parse(event.data());
        boolean own = ownWrites.contain(context);
        List<BridgeEvent> looks = own && event.type().equals(CREATED) ? newOrders.looks(event, context) : List.of();
        if (!looks.isEmpty()) {
            return new Reading.Several<>(looks);
        }
        Optional<SalesOrderState> told = event.truncated() ? Optional.empty() : SalesOrderState.of(context);
        return reading(told.or(() -> orders.read(event.subject()))
                .map(state -> change(state, state.modifiedOn().toEpochMilli(), own)));
    }

    private static Reading<SalesOrderState> reading(Optional<Change<SalesOrderState>> change) {
        return change.<Reading<SalesOrderState>>map(Reading.Changed::new)
                .orElseGet(() -> new Reading.Ignored<>("the sales order is not in Dynamics any more"));
    }

    /** An order that was read with its account never passes for one of whose account nothing was told. */
    private static Change<SalesOrderState> change(SalesOrderState state, long version, boolean own) {
        String account = state.account().map(CreditHold::toString).orElse("");
        String content = Digest.of(state.state() + state.holdReason().orElse("") + account);
        return new Change<>(version, content, content, Optional.empty(), own, state.orderNumber(), state);
    }
}
