package io.commercebridge.mapping.fulfilment.plan;

import static io.commercebridge.mapping.fulfilment.plan.FulfilledOrder.Extent.OPEN;
import static io.commercebridge.mapping.fulfilment.plan.FulfilledOrder.Extent.PART;
import static io.commercebridge.mapping.fulfilment.plan.FulfilledOrder.Extent.WHOLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.mapping.fulfilment.Consignment;
import io.commercebridge.mapping.fulfilment.DeliveryStatus;
import io.commercebridge.mapping.fulfilment.Journey;
import io.commercebridge.mapping.fulfilment.Milestone;
import io.commercebridge.mapping.fulfilment.Quantities;
import io.commercebridge.mapping.fulfilment.plan.FulfilledOrder.Extent;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OrderConsignmentsTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Journey JOURNEY =
            new Journey(Optional.of("1Z"), Optional.of("UPS"), Optional.of(NOON), Optional.of(NOON), Optional.empty());
    private static final Quantities NONE = Quantities.NONE;

    private Consignments now = new Consignments("1000", new Quantities(Map.of(0, 5L, 1, 1L)), Map.of());

    private ConsignmentPlan tell(Optional<Milestone> milestone, Extent extent, Quantities shipped, Quantities back) {
        FulfilledOrder order = new FulfilledOrder(milestone, extent, shipped, back, JOURNEY);
        ConsignmentPlan plan = ConsignmentPlan.of(now).with(OrderConsignments.of(order, now));
        now = plan.after();
        return plan;
    }

    private ConsignmentPlan tell(Milestone milestone, Extent extent) {
        return tell(Optional.of(milestone), extent, NONE, NONE);
    }

    private static Quantities some(long first, long second) {
        return new Quantities(Map.of(0, first, 1, second));
    }

    private String shown(String name) {
        return now.find("1000-" + name)
                .map(one ->
                        one.milestone().orElseThrow() + " " + one.quantities().text())
                .orElse("none");
    }

    @Test
    void saysNothingForAnOrderThatSaysNothing() {
        assertThat(tell(Optional.empty(), OPEN, some(1, 0), NONE).writes()).isEmpty();
    }

    @Test
    void takesAllThatIsInNoShipmentThroughTheMilestones() {
        now = now.with(Consignment.of("1000-SH-1", Milestone.PICKED, Journey.NONE, Quantities.of(0, 2)));
        tell(Milestone.BACKORDERED, OPEN);
        assertThat(shown("order")).isEqualTo("BACKORDERED 0:3,1:1");
        assertThat(now.find("1000-order").map(Consignment::journey).flatMap(Journey::expected))
                .contains(NOON);
        assertThat(now.find("1000-order").map(Consignment::journey).flatMap(Journey::trackingNumber))
                .isEmpty();
        for (Milestone milestone :
                new Milestone[] {Milestone.PICKED, Milestone.PACKED, Milestone.SHIPPED, Milestone.DELIVERED}) {
            tell(milestone, milestone == Milestone.SHIPPED ? WHOLE : OPEN);
            assertThat(shown("order")).isEqualTo(milestone + " 0:3,1:1");
        }
        assertThat(now.find("1000-order").map(Consignment::journey)).contains(JOURNEY.asShown());
        assertThat(now.deliveryStatus()).isEqualTo(DeliveryStatus.PARTSHIPPED);
        assertThat(tell(Milestone.PICKED, OPEN).behind())
                .containsExactly("shipment 1000-order: picked is behind delivered");
    }

    @Test
    void shipsAPartAndLaterWhatWasBackordered() {
        tell(Optional.of(Milestone.SHIPPED), PART, some(3, 0), some(2, 0));
        assertThat(shown("order")).isEqualTo("SHIPPED 0:3");
        assertThat(shown("backorder")).isEqualTo("BACKORDERED 0:2");
        assertThat(now.find("1000-backorder").map(Consignment::journey).flatMap(Journey::expected))
                .contains(NOON);
        tell(Optional.of(Milestone.SHIPPED), PART, some(4, 1), some(1, 0));
        assertThat(shown("order")).isEqualTo("SHIPPED 0:4,1:1");
        assertThat(shown("backorder")).isEqualTo("BACKORDERED 0:1");
        assertThat(now.deliveryStatus()).isEqualTo(DeliveryStatus.PARTSHIPPED);
        tell(Milestone.SHIPPED, WHOLE);
        assertThat(shown("order")).isEqualTo("SHIPPED 0:4,1:1");
        assertThat(shown("backorder")).isEqualTo("SHIPPED 0:1");
        assertThat(now.deliveryStatus()).isEqualTo(DeliveryStatus.SHIPPED);
        tell(Milestone.DELIVERED, WHOLE);
        assertThat(shown("order")).isEqualTo("DELIVERED 0:4,1:1");
        assertThat(shown("backorder")).isEqualTo("DELIVERED 0:1");
    }

    @Test
    void backordersAgainWhatIsBackorderedAgain() {
        tell(Optional.empty(), OPEN, NONE, some(1, 0));
        assertThat(shown("backorder")).isEqualTo("BACKORDERED 0:1");
        assertThat(shown("order")).isEqualTo("none");
        tell(Optional.of(Milestone.SHIPPED), PART, some(2, 0), NONE);
        assertThat(shown("backorder")).isEqualTo("SHIPPED 0:1");
        assertThat(shown("order")).isEqualTo("SHIPPED 0:1");
        tell(Optional.of(Milestone.SHIPPED), PART, some(2, 0), some(3, 0));
        assertThat(shown("backorder")).isEqualTo("SHIPPED 0:1");
        assertThat(shown("backorder-2")).isEqualTo("BACKORDERED 0:3");
        tell(Milestone.SHIPPED, WHOLE);
        assertThat(shown("backorder-2")).isEqualTo("SHIPPED 0:3");
        assertThat(shown("order")).isEqualTo("SHIPPED 0:1,1:1");
    }

    @Test
    void letsWhatIsNotBackorderedAnyMoreWaitUntilItIsShipped() {
        tell(Optional.of(Milestone.SHIPPED), PART, some(3, 0), some(2, 0));
        tell(Optional.of(Milestone.SHIPPED), PART, some(3, 0), NONE);
        assertThat(shown("backorder")).isEqualTo("BACKORDERED 0:2");
        tell(Optional.of(Milestone.SHIPPED), PART, some(5, 0), NONE);
        assertThat(shown("backorder")).isEqualTo("SHIPPED 0:2");
    }

    @Test
    void shipsAllThatIsNotBackorderedWhileTheOrderIsOpen() {
        tell(Optional.of(Milestone.SHIPPED), OPEN, NONE, some(2, 1));
        assertThat(shown("order")).isEqualTo("SHIPPED 0:3");
        assertThat(shown("backorder")).isEqualTo("BACKORDERED 0:2,1:1");
        tell(Milestone.PICKED, OPEN);
        assertThat(shown("backorder")).isEqualTo("PICKED 0:2,1:1");
        assertThat(shown("order")).isEqualTo("SHIPPED 0:3");
    }

    @Test
    void countsWhatShipmentsHaveShippedAsPartOfTheQuantityShipped() {
        now = now.with(Consignment.of("1000-SH-1", Milestone.SHIPPED, Journey.NONE, Quantities.of(0, 2)));
        now = now.with(Consignment.of("1000-SH-2", Milestone.PICKED, Journey.NONE, Quantities.of(0, 2)));
        tell(Optional.of(Milestone.SHIPPED), PART, some(3, 0), NONE);
        assertThat(shown("order")).isEqualTo("SHIPPED 0:1");
        tell(Optional.of(Milestone.SHIPPED), PART, some(5, 0), NONE);
        assertThat(shown("order")).as("SH-2 will ship two of them").isEqualTo("SHIPPED 0:1");
    }

    @Test
    void doesNotMakeFitWhatIsMoreThanIsOrdered() {
        ConsignmentPlan plan = tell(Optional.of(Milestone.SHIPPED), PART, some(7, 1), NONE);
        assertThat(plan.refused().values())
                .extracting(ConsignmentPlan.Refusal::reason)
                .containsExactly("order 1000, shipment 1000-order: entry 0: 7 in 1000-order = 7, but 5 are ordered");
        assertThat(plan.writes()).isEmpty();
    }

    @Test
    void cancelsWhatHasNotLeft() {
        tell(Optional.of(Milestone.PICKED), OPEN, NONE, some(2, 0));
        tell(Milestone.CANCELLED, OPEN);
        assertThat(shown("order")).isEqualTo("CANCELLED 0:3,1:1");
        assertThat(shown("backorder")).isEqualTo("CANCELLED 0:2");
        now = new Consignments("1000", now.ordered(), Map.of());
        tell(Optional.of(Milestone.SHIPPED), PART, some(3, 0), some(2, 0));
        assertThat(tell(Milestone.CANCELLED, OPEN).behind())
                .containsExactly("shipment 1000-order was cancelled after it had left, its consignment stays shipped");
        assertThat(shown("backorder")).isEqualTo("CANCELLED 0:2");
    }

    @Test
    void givesWayToShipments() {
        tell(Milestone.PICKED, OPEN);
        now = new Consignments("1000", now.ordered(), now.byCode())
                .with(Consignment.of("1000-SH-1", Milestone.SHIPPED, Journey.NONE, some(5, 1)));
        tell(Milestone.PICKED, OPEN);
        assertThat(shown("order")).isEqualTo("CANCELLED 0:5,1:1");
    }

    @Test
    void keepsItsNamesToItself() {
        assertThat(OrderConsignments.isReserved("order")).isTrue();
        assertThat(OrderConsignments.isReserved("backorder")).isTrue();
        assertThat(OrderConsignments.isReserved("backorder-2")).isTrue();
        assertThat(OrderConsignments.isReserved("SH-1")).isFalse();
    }
}
