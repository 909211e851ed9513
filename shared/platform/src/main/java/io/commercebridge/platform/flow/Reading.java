package io.commercebridge.platform.flow;

import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.failure.Awaited;
import java.util.List;

/** What a direction makes of an event. */
public sealed interface Reading<T> {

    /** The record has changed. */
    record Changed<T>(Change<T> change) implements Reading<T> {}

    /** The event is none of the flow's business; the reason is counted. */
    record Ignored<T>(String reason) implements Reading<T> {}

    /** A record that others may wait for is there now, under these names. */
    record Arrived<T>(List<Awaited> names) implements Reading<T> {
        public Arrived {
            names = List.copyOf(names);
        }
    }

    /**
     * The event concerns many records: it is taken apart, and these go into the flow's queue in its place. Their ids must be
     * the same whenever this event is read again. The last one may be what goes on after them.
     *
     * @param waited whether the event may have been parked until it could be taken apart: then it no longer is
     */
    record Several<T>(List<BridgeEvent> events, boolean waited) implements Reading<T> {
        public Several {
            events = List.copyOf(events);
        }

        public Several(List<BridgeEvent> events) {
            this(events, false);
        }
    }
}
