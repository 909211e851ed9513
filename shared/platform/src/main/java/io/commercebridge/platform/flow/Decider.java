package io.commercebridge.platform.flow;

import io.commercebridge.platform.correlation.Correlation;
import io.commercebridge.platform.event.BridgeEvent;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Decides from what is recorded whether an event has anything to deliver. */
public final class Decider {

    private Decider() {}

    /**
     * Why the event needs no delivery; empty if it does.
     *
     * @param reflectsOwnWrite asked only when nothing but what the other side may change has changed
     */
    public static Optional<Outcome> withoutDelivery(
            BridgeEvent event, Change<?> change, Correlation known, BooleanSupplier reflectsOwnWrite) {
        if (known.trail().settled(event.id())) {
            return Optional.of(Outcome.DUPLICATE);
        }
        if (change.ownWrite()) {
            return Optional.of(Outcome.ECHO);
        }
        if (change.version() != 0 && change.version() < known.version()) {
            return Optional.of(Outcome.STALE);
        }
        boolean coreUnchanged = known.core().filter(change.core()::equals).isPresent();
        if (coreUnchanged && change.reflection().isPresent() && reflectsOwnWrite.getAsBoolean()) {
            return Optional.of(Outcome.ECHO);
        }
        if (known.content().filter(change.content()::equals).isPresent()) {
            return Optional.of(Outcome.UNCHANGED);
        }
        return Optional.empty();
    }
}
