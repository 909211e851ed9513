package io.commercebridge.platform.flow;

import io.commercebridge.platform.event.BridgeEvent;

/** One direction of a flow: which events it takes, what they mean, and how that reaches the other side. */
public interface Direction<T> {

    boolean accepts(BridgeEvent event);

    /**
     * What the event means. Reads from its source again if the event is truncated, and has no other effect.
     *
     * @throws io.commercebridge.mapping.MappingException if it must not be carried over
     */
    Reading<T> read(BridgeEvent event);

    /**
     * Brings the other side to what the change says; doing it twice is doing it once.
     *
     * @throws io.commercebridge.platform.failure.BridgeException with its category when it cannot be done
     */
    Effect deliver(Delivery<T> delivery);
}
