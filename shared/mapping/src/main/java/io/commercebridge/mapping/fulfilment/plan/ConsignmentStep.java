package io.commercebridge.mapping.fulfilment.plan;

import io.commercebridge.mapping.fulfilment.Consignment;
import io.commercebridge.mapping.fulfilment.Journey;
import io.commercebridge.mapping.fulfilment.Milestone;
import io.commercebridge.mapping.fulfilment.Quantities;
import io.commercebridge.mapping.fulfilment.Shipment;
import java.util.Optional;

/** What becomes of the consignment of one shipment, the order left out of account. */
final class ConsignmentStep {

    private ConsignmentStep() {}

    /** How far the shipment is known to have come. */
    static Optional<Milestone> reached(Wanted wanted, Optional<Consignment> current) {
        Optional<Milestone> shown = current.flatMap(Consignment::milestone);
        return wanted.reached()
                .map(told -> shown.map(told::orFurther).orElse(told))
                .or(() -> shown);
    }

    static Step of(Wanted wanted, Optional<Consignment> current) {
        Shipment shipment = wanted.shipment();
        Milestone milestone =
                reached(wanted, current).map(shipment.milestone()::orFurther).orElse(shipment.milestone());
        if (milestone == Milestone.CANCELLED) {
            return current.<Step>map(one -> new Step.Next(cancelled(one)))
                    .orElseGet(() -> new Step.Nothing(
                            "shipment " + shipment.name() + " is cancelled, and SAP Commerce never knew it"));
        }
        Optional<Quantities> quantities = shipment.quantities().or(() -> current.map(Consignment::quantities));
        if (quantities.isEmpty()) {
            return new Step.Refused(
                    "of shipment " + shipment.name() + " no lines are known",
                    "Send the lines with one of its milestones; it goes over as soon as they are told.");
        }
        if (quantities.get().isEmpty() && current.isEmpty()) {
            return new Step.Nothing("shipment " + shipment.name() + " has no lines yet");
        }
        Journey journey =
                shipment.journey().or(() -> current.map(Consignment::journey)).orElse(Journey.NONE);
        return new Step.Next(Consignment.of(wanted.code(), milestone, journey, quantities.get()));
    }

    /** It keeps what it shows: that tells what was cancelled. */
    private static Consignment cancelled(Consignment current) {
        return Consignment.of(current.code(), Milestone.CANCELLED, current.journey(), current.quantities());
    }
}
