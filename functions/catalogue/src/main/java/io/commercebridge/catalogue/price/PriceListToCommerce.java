package io.commercebridge.catalogue.price;

import io.commercebridge.catalogue.price.source.PricePages;
import io.commercebridge.platform.dynamics.DynamicsClient;
import io.commercebridge.platform.dynamics.context.RemoteExecutionContext;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.flow.Delivery;
import io.commercebridge.platform.flow.Direction;
import io.commercebridge.platform.flow.Effect;
import io.commercebridge.platform.flow.Outcome;
import io.commercebridge.platform.flow.Reading;

/** Price list → an event for each of its items, since name, days and state of the list are theirs. */
final class PriceListToCommerce implements Direction<String> {
    private static final String CHANGED = "dataverse.pricelevel.Update";
    private static final String GOING_ON = "bridge.pricelevel.rows";

    private final PricePages pages;

    PriceListToCommerce(DynamicsClient dynamics) {
        this.pages = new PricePages(dynamics);
    }

    @Override
    public boolean accepts(BridgeEvent event) {
        return event.type().equals(CHANGED) || event.type().equals(GOING_ON);
    }

    @Override
    public Reading<String> read(BridgeEvent event) {
        if (event.type().equals(GOING_ON)) {
            return pages.next(event);
        }
        RemoteExecutionContext context = RemoteExecutionContext.parse(event.data());
        return pages.first(
                event,
                "_pricelevelid_value eq " + event.subject(),
                context.modifiedOn().orElse(context.operationCreatedOn()),
                GOING_ON);
    }

    @Override
    public Effect deliver(Delivery<String> delivery) {
        return new Effect.Nothing(Outcome.IGNORED, "a price list delivers nothing but its items");
    }
}
