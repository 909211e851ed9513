package io.commercebridge.catalogue.stock;

import static java.util.Objects.requireNonNull;

import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.flow.Delivery;
import io.commercebridge.platform.flow.Direction;
import io.commercebridge.platform.flow.Effect;
import io.commercebridge.platform.flow.Outcome;
import io.commercebridge.platform.flow.Reading;

/** Leaves inventory rows alone where the shop's stock is not theirs. */
public final class StockFromElsewhere implements Direction<String> {
    private final String reason;

    public StockFromElsewhere(String reason) {
        this.reason = requireNonNull(reason, "reason");
    }

    @Override
    public boolean accepts(BridgeEvent event) {
        return StockToCommerce.isOfInventory(event);
    }

    @Override
    public Reading<String> read(BridgeEvent event) {
        return new Reading.Ignored<>(reason);
    }

    @Override
    public Effect deliver(Delivery<String> delivery) {
        return new Effect.Nothing(Outcome.IGNORED, reason);
    }
}
