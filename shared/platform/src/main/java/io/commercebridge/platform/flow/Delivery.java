package io.commercebridge.platform.flow;

import static java.util.Objects.requireNonNull;

import io.commercebridge.platform.correlation.Correlation;
import io.commercebridge.platform.event.BridgeEvent;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One change on its way to the other side.
 *
 * @param known what is known of the record before this delivery
 * @param counterpart reads what is known of the record on the other side, one read a call; empty before the first
 *     delivery
 */
public record Delivery<T>(
        BridgeEvent event, Change<T> change, Correlation known, Supplier<Optional<Correlation>> counterpart) {

    public Delivery {
        requireNonNull(event, "event");
        requireNonNull(change, "change");
        requireNonNull(known, "known");
        requireNonNull(counterpart, "counterpart");
    }

    public T payload() {
        return change.payload();
    }

    /** Marks our write, so that its echo is known. */
    public String tag() {
        return "bridge:" + event.id();
    }
}
