package io.commercebridge.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.testkit.commerce.data.ItemView;
import io.commercebridge.testkit.dynamics.screens.FulfilmentScreens.Milestone;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Shipments that Dynamics keeps in tables become consignments. */
@QuarkusTest
class ShipmentTableTest extends FulfilmentTestBase {

    @Test
    void takesAShipmentThroughAllItsMilestones() {
        String order = world.order(2, 1);
        UUID shipment = world.shipment(order, "SH-1", 0, 2, 1, 1);
        world.people().update("cb_shipment", shipment, Map.of("cb_milestone", 5, "cb_expectedon", TUESDAY));
        world.play();
        assertThat(world.shown(order)).isEqualTo(Map.of("SH-1", "WAITING 0:2/0,1:1/0"));
        assertThat(world.consignment(order, "SH-1").date("namedDeliveryDate")).contains(TUESDAY);
        world.people().moveShipment(shipment, Milestone.PICKED);
        world.play();
        assertThat(world.shown(order)).isEqualTo(Map.of("SH-1", "PICKPACK 0:2/0,1:1/0"));
        world.people().moveShipment(shipment, Milestone.PACKED);
        world.play();
        assertThat(world.shown(order)).isEqualTo(Map.of("SH-1", "READY_FOR_SHIPPING 0:2/0,1:1/0"));
        assertThat(world.deliveryStatus(order)).isEqualTo("NOTSHIPPED");
        world.people().ship(shipment, "UPS", "1Z-42", MONDAY);
        world.play();
        ItemView shipped = world.consignment(order, "SH-1");
        assertThat(world.shown(order)).isEqualTo(Map.of("SH-1", "SHIPPED 0:2/2,1:1/1"));
        assertThat(shipped.text("trackingID")).isEqualTo("1Z-42");
        assertThat(shipped.text("carrier")).isEqualTo("UPS");
        assertThat(shipped.date("shippingDate")).contains(MONDAY);
        assertThat(shipped.text("shippingAddress/streetname")).isEqualTo("Canary Lane");
        assertThat(world.deliveryStatus(order)).isEqualTo("SHIPPED");
        world.people().deliver(shipment, TUESDAY);
        world.play();
        assertThat(world.shown(order)).isEqualTo(Map.of("SH-1", "DELIVERY_COMPLETED 0:2/2,1:1/1"));
        assertThat(world.outcome(order)).isEqualTo("delivered");
    }

    @Test
    void shipsOneOrderInThreeShipmentsThatSplitItsLines() {
        String order = world.order(3, 2);
        UUID first = world.shipment(order, "SH-1", 0, 1);
        UUID second = world.shipment(order, "SH-2", 0, 2, 1, 1);
        UUID third = world.shipment(order, "SH-3", 1, 1);
        world.people().ship(first, "UPS", "1Z-1", MONDAY);
        world.play();
        assertThat(world.shown(order))
                .isEqualTo(Map.of("SH-1", "SHIPPED 0:1/1", "SH-2", "PICKPACK 0:2/0,1:1/0", "SH-3", "PICKPACK 1:1/0"));
        assertThat(world.deliveryStatus(order)).isEqualTo("PARTSHIPPED");
        world.people().ship(second, "UPS", "1Z-2", MONDAY);
        world.people().ship(third, "DHL", "00340", TUESDAY);
        world.play();
        assertThat(world.deliveryStatus(order)).isEqualTo("SHIPPED");
        assertThat(world.consignment(order, "SH-3").text("carrier")).isEqualTo("DHL");
    }

    @Test
    void refusesAParcelWithTheLinesOfTwoOrders() {
        String order = world.order(2);
        String other = world.order(5);
        UUID good = world.shipment(order, "SH-1", 0, 1);
        UUID mixed = world.shipment(order, "SH-2", 0, 1);
        world.people().pack(mixed, world.line(other, 0), "1");
        world.play();
        assertThat(world.shown(order)).isEqualTo(Map.of("SH-1", "PICKPACK 0:1/0"));
        assertThat(world.reason(order))
                .contains("shipment SH-2, line ")
                .contains("is not of order " + order + " but of sales order line " + world.line(other, 0));
        world.people().ship(good, "UPS", "1Z", MONDAY);
        world.play();
        assertThat(world.shown(order)).as("the good one goes on").isEqualTo(Map.of("SH-1", "SHIPPED 0:1/1"));
        assertThat(world.outcome(order)).isEqualTo("parked");
        world.people().cancelShipment(mixed);
        world.play();
        assertThat(world.known(order).parked()).isEmpty();
        assertThat(world.deadLetters().list()).isEmpty();
    }

    @Test
    void refusesWhatIsMoreThanIsOrderedWithTheSumsWhileTheRestGoesOver() {
        String order = world.order(3);
        world.shipment(order, "SH-1", 0, 2);
        world.play();
        UUID tooMuch = world.shipment(order, "SH-2", 0, 2);
        UUID line = world.dynamics().rows("cb_shipmentline").getLast().id();
        world.play();
        assertThat(world.shown(order)).isEqualTo(Map.of("SH-1", "PICKPACK 0:2/0"));
        assertThat(world.known(order).parked().orElseThrow().reason())
                .isEqualTo("order " + order + ", shipment SH-2: entry 0: 2 in " + order + "-SH-1 + 2 in " + order
                        + "-SH-2 = 4, but 3 are ordered");
        assertThat(world.deadLetters().list()).hasSize(1);
        world.people().ship(tooMuch, "UPS", "1Z", MONDAY);
        world.people().repack(line, "1");
        world.play();
        assertThat(world.shown(order)).isEqualTo(Map.of("SH-1", "PICKPACK 0:2/0", "SH-2", "SHIPPED 0:1/1"));
        assertThat(world.deadLetters().list()).isEmpty();
    }

    @Test
    void shipsABackorderLater() {
        String order = world.order(5);
        UUID now = world.shipment(order, "SH-1", 0, 3);
        UUID later = world.shipment(order, "SH-2", 0, 2);
        world.people().update("cb_shipment", later, Map.of("cb_milestone", 5, "cb_expectedon", TUESDAY));
        world.people().ship(now, "UPS", "1Z-1", MONDAY);
        world.play();
        assertThat(world.shown(order)).isEqualTo(Map.of("SH-1", "SHIPPED 0:3/3", "SH-2", "WAITING 0:2/0"));
        assertThat(world.consignment(order, "SH-2").date("namedDeliveryDate")).contains(TUESDAY);
        world.people().ship(later, "UPS", "1Z-2", TUESDAY);
        world.play();
        assertThat(world.shown(order)).isEqualTo(Map.of("SH-1", "SHIPPED 0:3/3", "SH-2", "SHIPPED 0:2/2"));
        assertThat(world.deliveryStatus(order)).isEqualTo("SHIPPED");
    }

    @Test
    void cancelsAShipmentUnlessItHasLeft() {
        String order = world.order(4);
        UUID cancelled = world.shipment(order, "SH-1", 0, 1);
        UUID inactive = world.shipment(order, "SH-2", 0, 1);
        UUID deleted = world.shipment(order, "SH-3", 0, 1);
        UUID shipped = world.shipment(order, "SH-4", 0, 1);
        world.people().ship(shipped, "UPS", "1Z", MONDAY);
        world.play();
        world.people().cancelShipment(cancelled);
        world.people().deactivateShipment(inactive);
        world.people().delete("cb_shipment", deleted);
        world.play();
        assertThat(world.shown(order))
                .isEqualTo(Map.of(
                        "SH-1", "CANCELLED 0:1/0",
                        "SH-2", "CANCELLED 0:1/0",
                        "SH-3", "CANCELLED 0:1/0",
                        "SH-4", "SHIPPED 0:1/1"));
        world.people().delete("cb_shipment", shipped);
        world.play();
        assertThat(world.shown(order)).containsEntry("SH-4", "SHIPPED 0:1/1");
        assertThat(world.reason(order)).contains("SH-4 was cancelled after it had left, its consignment stays shipped");
        world.shipment(order, "SH-5", 0, 3);
        world.play();
        assertThat(world.shown(order)).containsEntry("SH-5", "PICKPACK 0:3/0");
    }

    @Test
    void makesNoTwinOfAShipmentThatIsRenamed() {
        String order = world.order(1);
        UUID shipment = world.shipment(order, "SH-1", 0, 1);
        world.play();
        world.forgetRequests();
        world.people().update("cb_shipment", shipment, Map.of("cb_name", "Parcel 7"));
        world.play();
        assertThat(world.outcome(order)).isEqualTo("unchanged");
        assertThat(world.commerceRequests()).isEmpty();
        world.people().ship(shipment, "UPS", "1Z", MONDAY);
        world.play();
        assertThat(world.shown(order)).isEqualTo(Map.of("SH-1", "SHIPPED 0:1/1"));
    }

    @Test
    void givesTwoShipmentsOfOneNameAConsignmentEach() {
        String order = world.order(3);
        world.shipment(order, "SH-1", 0, 1);
        UUID second = world.shipment(order, "SH-1", 0, 1);
        world.shipment(order, "order", 0, 1);
        world.play();
        assertThat(world.shown(order).keySet())
                .hasSize(3)
                .contains("SH-1")
                .noneMatch("order"::equals)
                .anyMatch(name -> name.startsWith("SH-1-") || name.startsWith("order-"));
        assertThat(second).isNotNull();
    }

    @Test
    void doesNotMindWhetherLinesOrShipmentAreToldFirst() {
        String order = world.order(2, 1);
        UUID shipment = world.shipment(order, "SH-1");
        List<BridgeEvent> first = world.takeAll();
        world.handle(first);
        assertThat(world.shown(order)).isEmpty();
        assertThat(world.outcome(order)).isEqualTo("ignored");
        assertThat(world.reason(order)).isEqualTo("shipment SH-1 has no lines yet");
        UUID line = world.people().pack(shipment, world.line(order, 0), "2");
        world.play();
        assertThat(world.shown(order)).isEqualTo(Map.of("SH-1", "PICKPACK 0:2/0"));
        world.people().pack(shipment, world.line(order, 1), "1");
        world.people().delete("cb_shipmentline", line);
        world.play();
        assertThat(world.shown(order)).isEqualTo(Map.of("SH-1", "PICKPACK 0:0/0,1:1/0"));
    }

    @Test
    void ignoresOrdersThatAreNotTheShops() {
        UUID own = world.dynamics().seed("salesorder", Map.of("name", "By phone", "ordernumber", "TEL-1"));
        world.people().openShipment(own, "SH-1", Map.of());
        world.play();
        String id = own.toString();
        assertThat(world.outcome(io.commercebridge.platform.correlation.Side.DYNAMICS, id))
                .isEqualTo("ignored");
        assertThat(world.commerceRequests()).isEmpty();
        world.people().insert("cb_shipment", Map.of("cb_name", "nobody's", "cb_milestone", 3));
        world.play();
        assertThat(world.commerceRequests()).isEmpty();
        assertThat(world.deadLetters().list()).isEmpty();
    }

    @Test
    void looksForTheOrderOfAShipmentWhoseMessageWasCut() {
        String order = world.order(1);
        UUID shipment = world.shipment(order, "SH-1", 0, 1);
        BridgeEvent event = world.takeAll().getFirst();
        world.handle(List.of(new BridgeEvent(
                event.id(),
                event.source(),
                event.type(),
                shipment.toString(),
                event.time(),
                event.traceparent(),
                true,
                event.data())));
        world.drainQueue();
        assertThat(world.shown(order)).isEqualTo(Map.of("SH-1", "PICKPACK 0:1/0"));
    }

    @Test
    void i3IsNotLedBackByAShipmentThatIsMovedBack() {
        String order = world.order(1);
        UUID shipment = world.shipment(order, "SH-1", 0, 1);
        world.people().ship(shipment, "UPS", "1Z", MONDAY);
        world.play();
        world.people().moveShipment(shipment, Milestone.PICKED);
        world.play();
        assertThat(world.shown(order)).isEqualTo(Map.of("SH-1", "SHIPPED 0:1/1"));
        assertThat(world.outcome(order)).isEqualTo("stale");
        assertThat(world.reason(order)).isEqualTo("shipment SH-1: picked is behind shipped");
    }
}
