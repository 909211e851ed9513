package io.commercebridge.segments.membership;

import io.commercebridge.platform.commerce.item.CommerceItem;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.failure.Awaited;
import io.commercebridge.platform.flow.Delivery;
import io.commercebridge.platform.flow.Direction;
import io.commercebridge.platform.flow.Effect;
import io.commercebridge.platform.flow.Outcome;
import io.commercebridge.platform.flow.Reading;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Customers and units that are new in the shop: members that wait for one of them are released. */
final class MemberArrivals implements Direction<String> {
    private static final String CREATED = ".Created.v1";
    private static final String TYPE = "sap.cx.commerce.";
    private static final Map<String, String> TABLES = Map.of(
            TYPE + "BridgeB2BCustomer" + CREATED, "contact",
            TYPE + "BridgeCustomer" + CREATED, "contact",
            TYPE + "BridgeB2BUnit" + CREATED, "account");

    @Override
    public boolean accepts(BridgeEvent event) {
        return TABLES.containsKey(event.type());
    }

    @Override
    public Reading<String> read(BridgeEvent event) {
        String table = Optional.ofNullable(TABLES.get(event.type())).orElseThrow();
        CommerceItem item = CommerceItem.parse("Customer", event.data());
        // A buyer made of a contact has the contact's row id; a consumer is known by the e-mail address only.
        return new Reading.Arrived<>(Stream.of("customerID", "uid")
                .flatMap(name -> item.text(name).stream())
                .filter(name -> !name.isBlank())
                .map(name -> new Awaited(table, name))
                .toList());
    }

    @Override
    public Effect deliver(Delivery<String> delivery) {
        return new Effect.Nothing(Outcome.IGNORED, "an arrival delivers nothing");
    }
}
