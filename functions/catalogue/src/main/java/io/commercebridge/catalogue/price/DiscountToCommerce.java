package io.commercebridge.catalogue.price;

import static java.util.Objects.requireNonNull;

import io.commercebridge.catalogue.price.source.PricePages;
import io.commercebridge.catalogue.price.source.PriceTables;
import io.commercebridge.platform.dynamics.DynamicsClient;
import io.commercebridge.platform.dynamics.context.EntityReference;
import io.commercebridge.platform.dynamics.context.RemoteExecutionContext;
import io.commercebridge.platform.dynamics.rows.RowView;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.flow.Delivery;
import io.commercebridge.platform.flow.Direction;
import io.commercebridge.platform.flow.Effect;
import io.commercebridge.platform.flow.Outcome;
import io.commercebridge.platform.flow.Reading;
import java.util.Optional;
import java.util.UUID;

/** Row of a discount list → an event for each price list item whose scale it is. */
final class DiscountToCommerce implements Direction<String> {
    private static final String TYPE = "dataverse.discount.";
    private static final String LIST = "discounttypeid";
    private static final String GOING_ON = "bridge.discount.rows";

    private final DynamicsClient dynamics;
    private final PricePages pages;

    DiscountToCommerce(DynamicsClient dynamics) {
        this.dynamics = requireNonNull(dynamics, "dynamics");
        this.pages = new PricePages(dynamics);
    }

    @Override
    public boolean accepts(BridgeEvent event) {
        return event.type().startsWith(TYPE) || event.type().equals(GOING_ON);
    }

    @Override
    public Reading<String> read(BridgeEvent event) {
        if (event.type().equals(GOING_ON)) {
            return pages.next(event);
        }
        RemoteExecutionContext context = RemoteExecutionContext.parse(event.data());
        Optional<String> list = list(event, context);
        if (list.isEmpty()) {
            return new Reading.Ignored<>("the discount belongs to no discount list, or is not in Dynamics any more");
        }
        return pages.first(
                event,
                "_discounttypeid_value eq " + list.get(),
                context.modifiedOn().orElse(context.operationCreatedOn()),
                GOING_ON);
    }

    private Optional<String> list(BridgeEvent event, RemoteExecutionContext context) {
        return RowView.of(context)
                .flatMap(row -> list(row))
                .or(() -> context.image("PreImage")
                        .flatMap(row -> row.reference(LIST))
                        .flatMap(EntityReference::id)
                        .map(UUID::toString))
                .or(() -> dynamics.read(
                                PriceTables.DISCOUNTS + "(" + event.subject() + ")", "$select=_discounttypeid_value")
                        .flatMap(row -> list(RowView.of(row))));
    }

    private static Optional<String> list(RowView row) {
        return row.lookup(LIST).map(RowView.Target::id);
    }

    @Override
    public Effect deliver(Delivery<String> delivery) {
        return new Effect.Nothing(Outcome.IGNORED, "a discount delivers nothing but the prices that it belongs to");
    }
}
