package io.commercebridge.billing;

import io.commercebridge.platform.commerce.item.CommerceItem;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.failure.Awaited;
import io.commercebridge.platform.flow.Delivery;
import io.commercebridge.platform.flow.Direction;
import io.commercebridge.platform.flow.Effect;
import io.commercebridge.platform.flow.Outcome;
import io.commercebridge.platform.flow.Reading;
import java.util.List;
import java.util.Optional;

/** Units that are new in the shop: what waits for their accounts is released. */
final class UnitArrivals implements Direction<String> {
    private static final String TYPE = "sap.cx.commerce.BridgeB2BUnit.Created.v1";

    @Override
    public boolean accepts(BridgeEvent event) {
        return event.type().equals(TYPE);
    }

    @Override
    public Reading<String> read(BridgeEvent event) {
        Optional<String> uid = CommerceItem.parse("B2BUnit", event.data()).text("uid");
        return new Reading.Arrived<>(
                uid.map(number -> List.of(new Awaited("account", number))).orElse(List.of()));
    }

    @Override
    public Effect deliver(Delivery<String> delivery) {
        return new Effect.Nothing(Outcome.IGNORED, "an arrival delivers nothing");
    }
}
