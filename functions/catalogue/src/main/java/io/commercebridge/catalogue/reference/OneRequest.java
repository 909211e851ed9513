package io.commercebridge.catalogue.reference;

import static java.util.Objects.requireNonNull;

import io.commercebridge.platform.commerce.CommerceClient;
import io.commercebridge.platform.commerce.WriteOptions;
import io.commercebridge.platform.commerce.odata.ChangeSet;
import io.commercebridge.platform.commerce.odata.PartOutcome;
import io.commercebridge.platform.failure.Category;
import io.commercebridge.platform.failure.RemoteException;
import io.commercebridge.platform.flow.Effect;
import io.commercebridge.platform.flow.UnknownEndException;
import io.commercebridge.platform.flow.bulk.Tried;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Writes what is planned for many deliveries in one request, in which each is a transaction of its own. */
public final class OneRequest {
    private final CommerceClient commerce;
    private final String integrationObject;

    public OneRequest(CommerceClient commerce, String integrationObject) {
        this.commerce = requireNonNull(commerce, "commerce");
        this.integrationObject = requireNonNull(integrationObject, "integrationObject");
    }

    /** What came of each plan, in their order; if the request fails as a whole, of those only that were in it. */
    public List<Tried<Effect>> send(List<Tried<Planned>> plans, WriteOptions options) {
        List<ChangeSet> changeSets = new ArrayList<>();
        for (Tried<Planned> plan : plans) {
            if (hasChanges(plan)) {
                changeSets.add(new ChangeSet(plan.get().changes()));
            }
        }
        Iterator<Tried<PartOutcome>> outcomes = outcomes(changeSets, options).iterator();
        List<Tried<Effect>> effects = new ArrayList<>();
        for (Tried<Planned> plan : plans) {
            effects.add(
                    hasChanges(plan)
                            ? effect(plan.get(), outcomes.next())
                            : Tried.of(() -> plan.get().effect()));
        }
        return effects;
    }

    private static boolean hasChanges(Tried<Planned> plan) {
        return plan instanceof Tried.Done<Planned>(Planned planned)
                && !planned.changes().isEmpty();
    }

    private List<Tried<PartOutcome>> outcomes(List<ChangeSet> changeSets, WriteOptions options) {
        if (changeSets.isEmpty()) {
            return List.of();
        }
        try {
            return commerce.batch(integrationObject, changeSets, options).stream()
                    .<Tried<PartOutcome>>map(Tried.Done::new)
                    .toList();
        } catch (RuntimeException e) {
            return changeSets.stream()
                    .<Tried<PartOutcome>>map(_ -> new Tried.Failed<>(e))
                    .toList();
        }
    }

    private static Tried<Effect> effect(Planned planned, Tried<PartOutcome> outcome) {
        return switch (outcome) {
            case Tried.Failed<PartOutcome>(RuntimeException cause) -> new Tried.Failed<>(failure(planned, cause));
            case Tried.Done<PartOutcome>(PartOutcome.Refused refused) ->
                new Tried.Failed<>(failure(planned, refused.failure()));
            case Tried.Done<PartOutcome>(PartOutcome.Done _) -> new Tried.Done<>(planned.effect());
        };
    }

    /** What is refused for good has not taken effect; of passing trouble that is not known. */
    private static RuntimeException failure(Planned planned, RuntimeException cause) {
        return cause instanceof RemoteException remote
                        && remote.category() == Category.TRANSIENT
                        && planned.perhaps().isPresent()
                ? new UnknownEndException(remote, planned.perhaps().get())
                : cause;
    }
}
