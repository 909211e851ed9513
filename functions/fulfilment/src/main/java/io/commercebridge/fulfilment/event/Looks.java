package io.commercebridge.fulfilment.event;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.commercebridge.fulfilment.memory.Hint;
import io.commercebridge.platform.dynamics.rows.ReadEvents;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.event.Digest;
import io.commercebridge.platform.flow.Change;
import io.commercebridge.platform.flow.Reading;
import java.util.List;
import java.util.Optional;

/** Events as reasons to look at an order. None is ever older than another: what is looked at is always as it is now. */
final class Looks {
    private static final long NO_VERSION = 0;

    private Looks() {}

    /** @param orderNumber if the event tells it */
    static Reading<Hint> at(Hint hint, BridgeEvent event, Optional<String> orderNumber) {
        return of(hint, event, orderNumber, false);
    }

    /** The same about a change that we have made ourselves. */
    static Reading<Hint> own(BridgeEvent event) {
        return of(Hint.LOOK, event, Optional.empty(), true);
    }

    private static Reading<Hint> of(Hint hint, BridgeEvent event, Optional<String> orderNumber, boolean own) {
        // Of its own: the order itself, not the event, says what is to be told.
        String content = Digest.of(event.id());
        return new Reading.Changed<>(
                new Change<>(NO_VERSION, content, content, Optional.empty(), own, orderNumber, hint));
    }

    /** The event to look at this sales order because of that event. */
    static List<BridgeEvent> events(BridgeEvent cause, String salesOrderId) {
        return List.of(ReadEvents.of(
                cause,
                SalesOrderEvents.TABLE,
                salesOrderId,
                JsonNodeFactory.instance.objectNode().put("salesorderid", salesOrderId)));
    }
}
