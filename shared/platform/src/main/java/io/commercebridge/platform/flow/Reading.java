package io.commercebridge.platform.flow;

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
}
