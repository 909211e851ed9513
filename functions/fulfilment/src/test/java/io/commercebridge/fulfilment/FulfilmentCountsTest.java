package io.commercebridge.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.flowtest.Counts;
import io.commercebridge.flowtest.Counts.What;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.testkit.dynamics.screens.FulfilmentScreens.Milestone;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What shipments cost; the rows of the benchmark's table. */
@QuarkusTest
@Tag(Counts.TAG)
class FulfilmentCountsTest extends FulfilmentTestBase {
    private static final int MANY = 20;

    @Test
    void countsShipmentsFromTheFirstToTheLast() {
        List<UUID> shipments = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            shipments.add(world.shipment(world.order(2, 1), "SH-1", 0, 2, 1, 1));
        }
        world.takeAll();
        shipments.forEach(one -> world.people().moveShipment(one, Milestone.PACKED));
        Counts first = count("shipments told for the first time");
        assertThat(first.dynamicsPerEvent()).isEqualTo(3);
        assertThat(first.commercePerEvent()).isEqualTo(2);
        shipments.forEach(one -> world.people().ship(one, "UPS", "1Z", MONDAY));
        Counts shipped = count("shipments that go on");
        assertThat(shipped.dynamicsPerEvent()).isEqualTo(3);
        assertThat(shipped.commercePerEvent()).isEqualTo(2);
        assertThat(shipped.unitsPerEvent()).isEqualTo(2);
        shipments.forEach(one -> world.people().update("cb_shipment", one, Map.of("cb_name", "Parcel")));
        Counts renamed = count("shipments of which nothing that is mapped changes");
        assertThat(renamed.dynamicsPerEvent()).isEqualTo(3);
        assertThat(renamed.commercePerEvent()).isZero();
        assertThat(renamed.unitsPerEvent()).isEqualTo(2);
    }

    @Test
    void countsFulfilledOrdersAndNotifications() {
        List<String> orders = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            orders.add(world.order(2));
        }
        orders.forEach(order -> world.people().setState("salesorder", world.salesOrderId(order), 1, 3));
        Counts submitted = count("sales orders that are only submitted");
        assertThat(submitted.dynamicsPerEvent()).isZero();
        assertThat(submitted.unitsPerEvent()).isZero();
        List<BridgeEvent> told = orders.stream()
                .map(order -> FulfilmentWorld.notification(
                        world.salesOrderId(order).toString(),
                        "\"shipment\":\"SH-1\",\"milestone\":\"shipped\",\"occurredAt\":\"2026-03-01T10:00:00Z\","
                                + "\"lines\":[{\"entryNumber\":0,\"quantity\":2}]"))
                .toList();
        Counts notified =
                Counts.of(world, meter, new What("notifications of a first shipment", MANY), () -> world.handle(told));
        assertThat(notified.dynamicsPerEvent()).isEqualTo(2);
        assertThat(notified.commercePerEvent()).isEqualTo(2);
    }

    private Counts count(String what) {
        List<BridgeEvent> events = world.takeFromDynamics();
        return Counts.of(world, meter, new What(what, events.size()), () -> world.handle(events));
    }
}
