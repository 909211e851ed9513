package io.commercebridge.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.flowtest.TwoWorkers;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.testkit.dynamics.screens.FulfilmentScreens.Milestone;
import io.commercebridge.testkit.server.Fault;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whatever is missing, lost or done twice: the consignments are right in the end. */
@QuarkusTest
class FulfilmentFailureTest extends FulfilmentTestBase {

    @Test
    void i2MakesOneConsignmentWhenTheAnswerIsLost() {
        String order = world.order(2);
        UUID shipment = world.shipment(order, "SH-1", 0, 2);
        world.takeAll();
        world.people().ship(shipment, "UPS", "1Z", MONDAY);
        List<BridgeEvent> event = world.takeAll();
        world.commerce().faults().arm(Fault.of("POST", "batch", 4, new Fault.Action.ApplyThenDrop()));
        assertThat(world.handle(event)).hasSize(1);
        world.commerce().faults().clear();
        assertThat(world.shown(order)).isEqualTo(Map.of("SH-1", "SHIPPED 0:2/2"));
        assertThat(world.handle(event)).isEmpty();
        assertThat(world.outcome(order)).isEqualTo("delivered");
        assertThat(world.consignments(order)).hasSize(1);
        world.forgetRequests();
        assertThat(world.handle(event)).isEmpty();
        assertThat(world.requests()).isEmpty();
    }

    @Test
    void i10TwoWorkersWithTheSameEventsEndRight() {
        for (int seed = 0; seed < 5; seed++) {
            String order = world.order(3, 1);
            UUID first = world.shipment(order, "SH-1", 0, 2);
            UUID second = world.shipment(order, "SH-2", 0, 1, 1, 1);
            List<BridgeEvent> events = new ArrayList<>(world.takeAll());
            world.people().moveShipment(second, Milestone.PACKED);
            events.addAll(world.takeAll());
            TwoWorkers workers = new TwoWorkers(world, new Random(seed));
            workers.handle(events);
            world.people().ship(first, "UPS", "1Z", MONDAY);
            world.people().ship(second, "UPS", "1Z", MONDAY);
            workers.settle();
            world.drainQueue();
            assertThat(world.shown(order)).isEqualTo(Map.of("SH-1", "SHIPPED 0:2/2", "SH-2", "SHIPPED 0:1/1,1:1/1"));
            assertThat(world.deliveryStatus(order)).isEqualTo("SHIPPED");
        }
    }

    @Test
    void refusesAnOrderWithoutADeliveryAddress() {
        String order = world.place(FulfilmentWorld.draft(1));
        world.carryOver(order);
        world.shipment(order, "SH-1", 0, 1);
        world.play();
        assertThat(world.shown(order)).isEmpty();
        assertThat(world.known(order).parked().orElseThrow().reason())
                .isEqualTo("order " + order + " has no delivery address, and a consignment needs one");
    }

    @Test
    void saysWhenAnOrderIsNotThereAnyMore() {
        String order = world.order(1);
        world.shipment(order, "SH-1", 0, 1);
        List<BridgeEvent> events = world.takeAll();
        world.commerce().remove("Order", order + "|null");
        world.handle(events);
        world.drainQueue();
        assertThat(world.reason(order)).isEqualTo("the order is not in SAP Commerce any more");
        world.people().delete("salesorder", world.salesOrderId(order));
        world.handle(List.of(FulfilmentWorld.notification(
                world.salesOrderId(order).toString(),
                "\"shipment\":\"SH-1\",\"milestone\":\"picked\",\"occurredAt\":\"2026-03-01T10:00:00Z\"")));
        assertThat(world.reason(order)).isEqualTo("the sales order is not in Dynamics any more");
    }

    @Test
    void takesAnAmendedOrderAsItIs() {
        String order = world.order(3);
        UUID shipment = world.shipment(order, "SH-1", 0, 2);
        world.play();
        world.commerce().shop().amendQuantity(order, 0, 2);
        world.people().ship(shipment, "UPS", "1Z", MONDAY);
        world.play();
        assertThat(world.deliveryStatus(order)).isEqualTo("SHIPPED");
    }
}
