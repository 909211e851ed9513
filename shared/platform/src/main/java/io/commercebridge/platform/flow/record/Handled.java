package io.commercebridge.platform.flow.record;

import static java.util.Objects.requireNonNull;

import io.commercebridge.platform.correlation.Correlation;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.flow.Change;
import java.util.List;

/**
 * An event with what it says and what is known of its record.
 *
 * @param overtaken older events of the record that came with it and come to their end with it
 */
public record Handled<T>(BridgeEvent event, Change<T> change, Correlation known, List<BridgeEvent> overtaken) {

    public Handled {
        requireNonNull(event, "event");
        requireNonNull(change, "change");
        requireNonNull(known, "known");
        overtaken = List.copyOf(overtaken);
    }

    public static <T> Handled<T> alone(BridgeEvent event, Change<T> change, Correlation known) {
        return new Handled<>(event, change, known, List.of());
    }

    /** The same event after its record has been read at its source again. */
    public Handled<T> asItIsNow(Change<T> now) {
        return new Handled<>(event, now, known, overtaken);
    }
}
