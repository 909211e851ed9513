package io.commercebridge.catalogue.reference;

import static java.util.Objects.requireNonNull;

import io.commercebridge.platform.commerce.odata.Change;
import io.commercebridge.platform.flow.Effect;
import io.commercebridge.platform.flow.Outcome;
import java.util.List;

/**
 * What has to be done for one delivery.
 *
 * @param changes in one transaction; none if nothing has to be written
 * @param effect what comes of it once they have taken effect
 */
public record Planned(List<Change> changes, Effect effect) {

    public Planned {
        changes = List.copyOf(changes);
        requireNonNull(effect, "effect");
    }

    /** Nothing has to be written, for this reason. */
    public static Planned nothing(Outcome outcome, String reason) {
        return new Planned(List.of(), new Effect.Nothing(outcome, reason));
    }
}
