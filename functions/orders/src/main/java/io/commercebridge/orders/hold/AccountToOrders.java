package io.commercebridge.orders.hold;

import static java.util.Objects.requireNonNull;

import io.commercebridge.platform.dynamics.arrival.RowArrivals;
import io.commercebridge.platform.dynamics.context.RemoteExecutionContext;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.flow.Delivery;
import io.commercebridge.platform.flow.Direction;
import io.commercebridge.platform.flow.Effect;
import io.commercebridge.platform.flow.Outcome;
import io.commercebridge.platform.flow.Reading;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Change of an account: if its hold was written, that is remembered, and each of its open orders is looked at. As ever, it
 * releases what waits for the account.
 */
public final class AccountToOrders implements Direction<String> {
    private static final String CREATED = "dataverse.account.Create";
    private static final String UPDATED = "dataverse.account.Update";
    private static final String ARRIVED = "dataverse.account.Arrived";

    private static final Set<String> TYPES = Set.of(CREATED, UPDATED, OpenOrders.TYPE);

    private final OpenOrders orders;
    private final RowArrivals arrivals;

    public AccountToOrders(OpenOrders orders, RowArrivals arrivals) {
        this.orders = requireNonNull(orders, "orders");
        this.arrivals = requireNonNull(arrivals, "arrivals");
    }

    @Override
    public boolean accepts(BridgeEvent event) {
        return TYPES.contains(event.type());
    }

    @Override
    public Reading<String> read(BridgeEvent event) {
        if (event.type().equals(OpenOrders.TYPE)) {
            List<BridgeEvent> page = orders.page(event);
            return page.isEmpty()
                    ? new Reading.Ignored<>("the account has no open order")
                    : new Reading.Several<>(page);
        }
        if (event.truncated()) {
            return new Reading.Several<>(parts(event, true));
        }
        RemoteExecutionContext account = RemoteExecutionContext.parse(event.data());
        boolean releases = event.type().equals(CREATED) || !AccountHold.NAMES.containsAll(account.changedColumns());
        return mayHaveChanged(event, account) ? new Reading.Several<>(parts(event, releases)) : arrivals.read(event);
    }

    /** A new account has held no order yet. */
    private static boolean mayHaveChanged(BridgeEvent event, RemoteExecutionContext account) {
        return event.type().equals(CREATED)
                ? account.target().filter(AccountHold::isHeld).isPresent()
                : !Collections.disjoint(account.changedColumns(), AccountHold.NAMES);
    }

    /** All in the account's group, so that they are handled one after another. */
    private static List<BridgeEvent> parts(BridgeEvent event, boolean releases) {
        List<BridgeEvent> parts = new ArrayList<>();
        if (releases) {
            parts.add(goingOn(event, ARRIVED, event.data()));
        }
        parts.add(RememberedHolds.ask(event, event.subject()));
        parts.add(goingOn(event, OpenOrders.TYPE, OpenOrders.fromTheStart(event)));
        return parts;
    }

    private static BridgeEvent goingOn(BridgeEvent event, String type, String data) {
        return new BridgeEvent(
                event.id() + "/" + type,
                event.source(),
                type,
                event.subject(),
                event.time(),
                event.traceparent(),
                event.truncated() && type.equals(ARRIVED),
                data);
    }

    @Override
    public Effect deliver(Delivery<String> delivery) {
        return new Effect.Nothing(Outcome.IGNORED, "an account is taken apart");
    }
}
