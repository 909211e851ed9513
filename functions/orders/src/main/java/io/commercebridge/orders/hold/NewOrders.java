package io.commercebridge.orders.hold;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.commercebridge.platform.dynamics.context.RemoteExecutionContext;
import io.commercebridge.platform.dynamics.rows.ReadEvents;
import io.commercebridge.platform.dynamics.rows.RowView;
import io.commercebridge.platform.dynamics.rows.RowView.Target;
import io.commercebridge.platform.event.BridgeEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Orders that this flow has just brought to Dynamics: no news, unless their account is on hold. */
public final class NewOrders {
    private final RememberedHolds holds;

    public NewOrders(RememberedHolds holds) {
        this.holds = requireNonNull(holds, "holds");
    }

    /** What is to be looked at because of the new order; nothing if its account is known not to be on hold. */
    public List<BridgeEvent> looks(BridgeEvent event, RemoteExecutionContext context) {
        Optional<String> account = RowView.of(context)
                .flatMap(order -> order.lookup("customerid"))
                .filter(customer -> customer.table().equals("account"))
                .map(Target::id);
        return account.map(id -> looks(event, id)).orElse(List.of());
    }

    private List<BridgeEvent> looks(BridgeEvent event, String accountId) {
        Optional<Boolean> held = holds.isHeld(accountId);
        List<BridgeEvent> looks = new ArrayList<>();
        if (held.isEmpty()) {
            looks.add(RememberedHolds.ask(event, accountId));
        }
        if (held.orElse(true)) {
            looks.add(ReadEvents.of(event, "salesorder", event.subject(), JsonNodeFactory.instance.objectNode()));
        }
        return looks;
    }
}
