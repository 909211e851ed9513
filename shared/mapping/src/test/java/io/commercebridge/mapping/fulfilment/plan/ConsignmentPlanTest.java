package io.commercebridge.mapping.fulfilment.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.mapping.fulfilment.Consignment;
import io.commercebridge.mapping.fulfilment.DeliveryStatus;
import io.commercebridge.mapping.fulfilment.Journey;
import io.commercebridge.mapping.fulfilment.Milestone;
import io.commercebridge.mapping.fulfilment.Quantities;
import io.commercebridge.mapping.fulfilment.Shipment;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConsignmentPlanTest {
    private static final Quantities ORDERED = new Quantities(Map.of(0, 3L, 1, 2L));
    private static final Consignments EMPTY = new Consignments("1000", ORDERED, Map.of());

    private static Wanted wanted(String name, Milestone milestone, Quantities quantities) {
        return wanted(new Shipment(name, name, milestone, Optional.of(Journey.NONE), Optional.of(quantities)));
    }

    private static Wanted wanted(Shipment shipment) {
        return new Wanted("1000-" + shipment.name(), shipment, Optional.empty());
    }

    private static Consignments having(Wanted... shipments) {
        return ConsignmentPlan.of(EMPTY).with(List.of(shipments)).after();
    }

    private static Optional<Milestone> milestone(ConsignmentPlan plan, String name) {
        return plan.after().find("1000-" + name).flatMap(Consignment::milestone);
    }

    @Test
    void makesAConsignmentOfEachShipmentOfASplitOrder() {
        ConsignmentPlan plan = ConsignmentPlan.of(EMPTY)
                .with(List.of(
                        wanted("B", Milestone.SHIPPED, Quantities.of(0, 1)),
                        wanted("A", Milestone.PICKED, new Quantities(Map.of(0, 2L, 1, 1L))),
                        wanted("C", Milestone.BACKORDERED, Quantities.of(1, 1))));
        assertThat(plan.writes()).extracting(Consignment::code).containsExactly("1000-A", "1000-B", "1000-C");
        assertThat(plan.refused()).isEmpty();
        assertThat(plan.after().left()).isEqualTo(Quantities.NONE);
        assertThat(plan.after().deliveryStatus()).isEqualTo(DeliveryStatus.PARTSHIPPED);
        assertThat(ConsignmentPlan.of(plan.after()).with(List.of()).writes()).isEmpty();
    }

    @Test
    void refusesWhatIsTooMuchWithTheSumsAndLetsTheOthersGoOver() {
        ConsignmentPlan plan = ConsignmentPlan.of(EMPTY)
                .with(List.of(
                        wanted("A", Milestone.PICKED, new Quantities(Map.of(0, 2L, 1, 3L))),
                        wanted("B", Milestone.SHIPPED, Quantities.of(0, 2))));
        assertThat(plan.refused().get("A"))
                .isEqualTo(new ConsignmentPlan.Refusal(
                        "order 1000, shipment A: entry 0: 2 in 1000-B + 2 in 1000-A = 4, but 3 are ordered;"
                                + " entry 1: 3 in 1000-A = 3, but 2 are ordered",
                        "Correct the quantities of the shipment or of the order; the next event of the order tells it"
                                + " again."));
        assertThat(plan.writes()).extracting(Consignment::code).containsExactly("1000-B");
        assertThat(plan.refusing("C", new ConsignmentPlan.Refusal("why", "how")).refused())
                .containsOnlyKeys("A", "C");
    }

    @Test
    void doesNotCountWhatIsCancelledAndMakesRoomBeforeItIsTaken() {
        Consignments before = having(wanted("A", Milestone.PICKED, Quantities.of(0, 3)));
        ConsignmentPlan plan = ConsignmentPlan.of(before)
                .with(List.of(
                        wanted("B", Milestone.DELIVERED, Quantities.of(0, 2)),
                        wanted("A", Milestone.PACKED, Quantities.of(0, 1))));
        assertThat(plan.refused()).isEmpty();
        assertThat(plan.after().taken()).isEqualTo(Quantities.of(0, 3));
        ConsignmentPlan cancelled = ConsignmentPlan.of(before)
                .with(List.of(wanted("B", Milestone.SHIPPED, Quantities.of(0, 3)), wanted(Shipment.gone("A", "A"))));
        assertThat(cancelled.refused()).isEmpty();
        assertThat(milestone(cancelled, "A")).contains(Milestone.CANCELLED);
        assertThat(cancelled.after().find("1000-A").map(Consignment::quantities))
                .contains(Quantities.of(0, 3));
        assertThat(cancelled.after().deliveryStatus()).isEqualTo(DeliveryStatus.PARTSHIPPED);
    }

    @Test
    void doesNotHoldAnAmendedOrderAgainstWhatIsThereAlready() {
        Consignments reduced = new Consignments(
                "1000",
                Quantities.of(0, 1),
                having(wanted("A", Milestone.PICKED, Quantities.of(0, 3))).byCode());
        ConsignmentPlan plan =
                ConsignmentPlan.of(reduced).with(List.of(wanted("A", Milestone.SHIPPED, Quantities.of(0, 3))));
        assertThat(plan.refused()).isEmpty();
        assertThat(plan.after().deliveryStatus()).isEqualTo(DeliveryStatus.SHIPPED);
        assertThat(ConsignmentPlan.of(reduced)
                        .with(List.of(wanted("A", Milestone.SHIPPED, Quantities.of(0, 4))))
                        .refused())
                .containsOnlyKeys("A");
    }

    @Test
    void neverStepsBack() {
        Consignments before = having(wanted("A", Milestone.SHIPPED, Quantities.of(0, 1)));
        ConsignmentPlan picked =
                ConsignmentPlan.of(before).with(List.of(wanted("A", Milestone.PICKED, Quantities.of(0, 1))));
        assertThat(picked.writes()).isEmpty();
        assertThat(picked.behind()).containsExactly("shipment A: picked is behind shipped");
        ConsignmentPlan cancelled = ConsignmentPlan.of(before).with(List.of(wanted(Shipment.gone("A", "A"))));
        assertThat(cancelled.writes()).isEmpty();
        assertThat(cancelled.behind())
                .containsExactly("shipment A was cancelled after it had left, its consignment stays shipped");
    }

    @Test
    void remembersHowFarAConsignmentHadComeWhoseStatusIsNotOurs() {
        Consignment others =
                new Consignment("1000-A", Optional.empty(), Journey.NONE, Quantities.of(0, 1), Quantities.NONE);
        Shipment packed = new Shipment("A", "A", Milestone.PACKED, Optional.empty(), Optional.empty());
        ConsignmentPlan plan = ConsignmentPlan.of(EMPTY.with(others))
                .with(List.of(new Wanted("1000-A", packed, Optional.of(Milestone.SHIPPED))));
        assertThat(milestone(plan, "A")).contains(Milestone.SHIPPED);
        assertThat(plan.after().sent()).isEqualTo(Quantities.of(0, 1));
        assertThat(plan.behind()).containsExactly("shipment A: packed is behind shipped");
    }

    @Test
    void saysWhyThereIsNothingToWrite() {
        ConsignmentPlan plan = ConsignmentPlan.of(EMPTY)
                .with(List.of(wanted("A", Milestone.PICKED, Quantities.NONE), wanted(Shipment.gone("B", "B"))));
        assertThat(plan.writes()).isEmpty();
        assertThat(plan.notes())
                .containsExactlyInAnyOrder(
                        "shipment A has no lines yet", "shipment B is cancelled, and SAP Commerce never knew it");
    }

    @Test
    void refusesAShipmentOfWhichNoLinesAreKnown() {
        Shipment told = new Shipment("A", "A", Milestone.SHIPPED, Optional.of(Journey.NONE), Optional.empty());
        assertThat(ConsignmentPlan.of(EMPTY)
                        .with(List.of(wanted(told)))
                        .refused()
                        .get("A"))
                .isEqualTo(new ConsignmentPlan.Refusal(
                        "of shipment A no lines are known",
                        "Send the lines with one of its milestones; it goes over as soon as they are told."));
        Consignments before = having(wanted("A", Milestone.PICKED, Quantities.of(1, 2)));
        ConsignmentPlan plan = ConsignmentPlan.of(before).with(List.of(wanted(told)));
        assertThat(plan.after().sent()).isEqualTo(Quantities.of(1, 2));
    }

    @Test
    void keepsAConsignmentThatLosesAllItsLines() {
        Consignments before = having(wanted("A", Milestone.PICKED, Quantities.of(1, 2)));
        ConsignmentPlan plan = ConsignmentPlan.of(before).with(List.of(wanted("A", Milestone.PICKED, Quantities.NONE)));
        assertThat(plan.writes()).hasSize(1);
        assertThat(plan.after().taken()).isEqualTo(Quantities.NONE);
        assertThat(before.without(java.util.Set.of("1000-A")).taken()).isEqualTo(Quantities.NONE);
    }
}
