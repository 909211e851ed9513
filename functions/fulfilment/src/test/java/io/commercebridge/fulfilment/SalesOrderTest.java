package io.commercebridge.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.testkit.commerce.data.ItemView;
import io.commercebridge.testkit.dynamics.screens.FulfilmentScreens.Milestone;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A sales order that is fulfilled, or has a milestone, becomes a consignment of what no shipment holds. */
@QuarkusTest
class SalesOrderTest extends FulfilmentTestBase {

    @Test
    void takesAnOrderThroughAllItsMilestones() {
        String order = world.order(2, 1);
        UUID id = world.salesOrderId(order);
        world.people().update("salesorder", id, Map.of("cb_milestone", 5, "cb_expectedon", TUESDAY));
        world.play();
        assertThat(world.shown(order)).isEqualTo(Map.of("order", "WAITING 0:2/0,1:1/0"));
        assertThat(world.consignment(order, "order").date("namedDeliveryDate")).contains(TUESDAY);
        world.people().moveOrder(id, Milestone.PICKED);
        world.play();
        assertThat(world.shown(order)).isEqualTo(Map.of("order", "PICKPACK 0:2/0,1:1/0"));
        world.people().moveOrder(id, Milestone.PACKED);
        world.play();
        assertThat(world.shown(order)).isEqualTo(Map.of("order", "READY_FOR_SHIPPING 0:2/0,1:1/0"));
        world.people()
                .update(
                        "salesorder",
                        id,
                        Map.of(
                                "cb_milestone",
                                3,
                                "cb_trackingnumber",
                                "1Z-42",
                                "cb_carrier",
                                "UPS",
                                "datefulfilled",
                                MONDAY));
        world.play();
        ItemView shipped = world.consignment(order, "order");
        assertThat(world.shown(order)).isEqualTo(Map.of("order", "SHIPPED 0:2/2,1:1/1"));
        assertThat(shipped.text("trackingID")).isEqualTo("1Z-42");
        assertThat(shipped.text("carrier")).isEqualTo("UPS");
        assertThat(shipped.date("shippingDate")).contains(MONDAY);
        assertThat(world.deliveryStatus(order)).isEqualTo("SHIPPED");
        world.people().moveOrder(id, Milestone.DELIVERED);
        world.play();
        assertThat(world.shown(order)).isEqualTo(Map.of("order", "DELIVERY_COMPLETED 0:2/2,1:1/1"));
    }

    @Test
    void shipsOfAFulfilledOrderWhatNoShipmentHolds() {
        String order = world.order(3, 1);
        UUID shipment = world.shipment(order, "SH-1", 0, 2);
        world.people().fulfilOrder(world.salesOrderId(order));
        world.play();
        assertThat(world.shown(order)).isEqualTo(Map.of("SH-1", "PICKPACK 0:2/0", "order", "SHIPPED 0:1/1,1:1/1"));
        assertThat(world.deliveryStatus(order)).isEqualTo("PARTSHIPPED");
        world.people().ship(shipment, "UPS", "1Z", MONDAY);
        world.play();
        assertThat(world.deliveryStatus(order)).isEqualTo("SHIPPED");
        String held = world.order(1);
        world.shipment(held, "SH-1", 0, 1);
        world.play();
        world.people().fulfilOrder(world.salesOrderId(held));
        world.play();
        assertThat(world.shown(held)).isEqualTo(Map.of("SH-1", "PICKPACK 0:1/0"));
        assertThat(world.outcome(held)).isEqualTo("unchanged");
    }

    @Test
    void shipsAPartAndLaterWhatWasBackordered() {
        String order = world.order(5, 1);
        UUID id = world.salesOrderId(order);
        world.people().backorder(world.line(order, 0), "2");
        world.people().update("salesorder", id, Map.of("cb_expectedon", TUESDAY));
        world.people().fulfilPartly(id, world.lines(order, 0, 3, 1, 1));
        world.play();
        assertThat(world.shown(order)).isEqualTo(Map.of("order", "SHIPPED 0:3/3,1:1/1", "backorder", "WAITING 0:2/0"));
        assertThat(world.consignment(order, "backorder").date("namedDeliveryDate"))
                .contains(TUESDAY);
        assertThat(world.deliveryStatus(order)).isEqualTo("PARTSHIPPED");
        world.people().fulfilOrder(id);
        world.play();
        assertThat(world.shown(order)).isEqualTo(Map.of("order", "SHIPPED 0:3/3,1:1/1", "backorder", "SHIPPED 0:2/2"));
        assertThat(world.deliveryStatus(order)).isEqualTo("SHIPPED");
    }

    @Test
    void refusesMoreThanIsOrderedWithTheSums() {
        String order = world.order(3);
        world.people().fulfilPartly(world.salesOrderId(order), world.lines(order, 0, 4));
        world.play();
        assertThat(world.shown(order)).isEmpty();
        assertThat(world.known(order).parked().orElseThrow().reason())
                .endsWith("entry 0: 4 in " + order + "-order = 4, but 3 are ordered");
    }

    @Test
    void saysNothingOfAnOrderThatIsOnlySubmitted() {
        String order = world.order(1);
        world.people().setState("salesorder", world.salesOrderId(order), 1, 3);
        world.play();
        assertThat(world.requests()).isEmpty();
        assertThat(world.shown(order)).isEmpty();
    }

    @Test
    void cancelsWhatHasNotLeftOfACancelledOrder() {
        String order = world.order(1);
        world.people().moveOrder(world.salesOrderId(order), Milestone.PICKED);
        world.play();
        world.people().setState("salesorder", world.salesOrderId(order), 2, 4);
        world.play();
        assertThat(world.shown(order)).isEqualTo(Map.of("order", "CANCELLED 0:1/0"));
    }
}
