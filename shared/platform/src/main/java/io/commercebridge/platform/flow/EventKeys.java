package io.commercebridge.platform.flow;

import io.commercebridge.platform.correlation.RecordKey;
import io.commercebridge.platform.correlation.Side;
import io.commercebridge.platform.event.BridgeEvent;

/** Finds the record that an event is about. */
public final class EventKeys {
    private static final String COMMERCE_SOURCE = "/sap-commerce/";

    private EventKeys() {}

    public static RecordKey of(String flow, BridgeEvent event) {
        return new RecordKey(flow, sideOf(event), event.subject());
    }

    public static Side sideOf(BridgeEvent event) {
        return event.source().startsWith(COMMERCE_SOURCE) ? Side.COMMERCE : Side.DYNAMICS;
    }
}
