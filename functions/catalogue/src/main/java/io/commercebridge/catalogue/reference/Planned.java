package io.commercebridge.catalogue.reference;

import static java.util.Objects.requireNonNull;

import io.commercebridge.platform.commerce.odata.Change;
import io.commercebridge.platform.correlation.Written;
import io.commercebridge.platform.flow.Effect;
import io.commercebridge.platform.flow.Outcome;
import java.util.List;
import java.util.Optional;

/**
 * What has to be done for one delivery.
 *
 * @param changes in one transaction; none if nothing has to be written
 * @param effect what comes of it once they have taken effect
 * @param perhaps what there may be if it is not known whether they have; absent if there is nothing to write
 */
public record Planned(List<Change> changes, Effect effect, Optional<Written> perhaps) {

    public Planned {
        changes = List.copyOf(changes);
        requireNonNull(effect, "effect");
        requireNonNull(perhaps, "perhaps");
    }

    /** Nothing has to be written, for this reason. */
    public static Planned nothing(Outcome outcome, String reason) {
        return new Planned(List.of(), new Effect.Nothing(outcome, reason), Optional.empty());
    }
}
