package io.commercebridge.orders.status;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.order.OrderProgress;
import io.commercebridge.platform.commerce.CommerceClient;
import io.commercebridge.platform.commerce.WriteOptions;
import io.commercebridge.platform.commerce.item.CommerceItem;
import io.commercebridge.platform.commerce.odata.EntityRef;
import io.commercebridge.platform.commerce.odata.IntegrationKey;
import io.commercebridge.platform.failure.Category;
import io.commercebridge.platform.failure.RemoteException;
import io.commercebridge.platform.flow.Delivery;
import io.commercebridge.platform.flow.Effect;
import io.commercebridge.platform.flow.Outcome;
import io.commercebridge.platform.flow.UnknownEndException;
import java.util.ArrayList;
import java.util.List;

/** Shows a step of an order in the shop. */
final class StatusWriter {
    private static final String CANCELLED = "CANCELLED";

    private final CommerceClient commerce;
    private final StatusRules rules;

    StatusWriter(CommerceClient commerce, StatusRules rules) {
        this.commerce = requireNonNull(commerce, "commerce");
        this.rules = requireNonNull(rules, "rules");
    }

    /**
     * Looks before it writes: a cancellation in the shop that Dynamics does not know of yet must not be overwritten. It
     * costs a request, but a lost cancellation costs a shipment.
     */
    Effect write(Delivery<SalesOrderState> delivery, String orderKey, StatusStep step) {
        EntityRef order = OrderItems.SET.item(IntegrationKey.parse(orderKey));
        String shown = commerce.read(order, "status")
                .flatMap(json -> new CommerceItem("Order", json).code("status"))
                .orElse("");
        if (shown.equals(CANCELLED) && step.next().furthest() != OrderProgress.CANCELLED) {
            return new Effect.Nothing(Outcome.IGNORED, "the order is cancelled in SAP Commerce");
        }
        List<String> warnings = new ArrayList<>();
        OrderStatusWrite status = step.toWrite(rules, warnings);
        try {
            commerce.patch(
                    order, status.body(), WriteOptions.causedBy(delivery.event().id()));
        } catch (RemoteException e) {
            throw e.category() == Category.TRANSIENT
                    ? new UnknownEndException(e, step.perhapsDone(orderKey, status))
                    : e;
        }
        return new Effect.Wrote(step.done(orderKey, status), warnings);
    }
}
