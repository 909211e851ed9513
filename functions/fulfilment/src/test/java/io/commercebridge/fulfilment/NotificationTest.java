package io.commercebridge.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.testkit.commerce.data.ItemView;
import io.commercebridge.testkit.server.Fault;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Notifications of a plug-in become consignments, for customers who keep their shipments elsewhere. */
@QuarkusTest
class NotificationTest extends FulfilmentTestBase {
    private static final String LINES =
            ",\"lines\":[{\"entryNumber\":0,\"quantity\":2},{\"entryNumber\":1,\"quantity\":1}]";

    private static String milestone(String milestone, String time, String more) {
        return "\"shipment\":\"SH-1\",\"milestone\":\"" + milestone + "\",\"occurredAt\":\"2026-03-0" + time + "\""
                + more;
    }

    private String subject(String order) {
        return world.salesOrderId(order).toString();
    }

    @Test
    void takesAShipmentThroughAllItsMilestones() {
        String order = world.order(2, 1);
        String subject = subject(order);
        world.notify(
                subject, milestone("backordered", "1T08:00:00Z", ",\"expectedOn\":\"2026-03-03T09:00:00Z\"" + LINES));
        assertThat(world.shown(order)).isEqualTo(Map.of("SH-1", "WAITING 0:2/0,1:1/0"));
        assertThat(world.consignment(order, "SH-1").date("namedDeliveryDate")).contains(TUESDAY);
        world.notify(subject, milestone("picked", "1T09:00:00Z", ""));
        assertThat(world.shown(order)).isEqualTo(Map.of("SH-1", "PICKPACK 0:2/0,1:1/0"));
        world.notify(subject, milestone("packed", "1T10:00:00Z", ""));
        assertThat(world.shown(order)).isEqualTo(Map.of("SH-1", "READY_FOR_SHIPPING 0:2/0,1:1/0"));
        world.notify(subject, milestone("shipped", "2T09:00:00Z", ",\"trackingNumber\":\"1Z-42\",\"carrier\":\"UPS\""));
        ItemView shipped = world.consignment(order, "SH-1");
        assertThat(world.shown(order)).isEqualTo(Map.of("SH-1", "SHIPPED 0:2/2,1:1/1"));
        assertThat(shipped.text("trackingID")).isEqualTo("1Z-42");
        assertThat(shipped.text("carrier")).isEqualTo("UPS");
        assertThat(shipped.date("shippingDate")).contains(MONDAY);
        assertThat(world.deliveryStatus(order)).isEqualTo("SHIPPED");
        world.notify(subject, milestone("delivered", "3T09:00:00Z", ""));
        assertThat(world.shown(order)).isEqualTo(Map.of("SH-1", "DELIVERY_COMPLETED 0:2/2,1:1/1"));
        world.notify(subject, milestone("packed", "1T10:30:00Z", ""));
        assertThat(world.outcome(order)).isEqualTo("stale");
        assertThat(world.shown(order)).isEqualTo(Map.of("SH-1", "DELIVERY_COMPLETED 0:2/2,1:1/1"));
    }

    @Test
    void keepsWhatWasToldFirstOfALaterMilestone() {
        String order = world.order(2, 1);
        world.notify(subject(order), milestone("shipped", "2T09:00:00Z", ",\"trackingNumber\":\"1Z-42\""));
        assertThat(world.shown(order)).isEmpty();
        assertThat(world.reason(order)).isEqualTo("of shipment SH-1 no lines are known");
        world.notify(subject(order), milestone("picked", "1T09:00:00Z", LINES));
        assertThat(world.shown(order)).isEqualTo(Map.of("SH-1", "SHIPPED 0:2/2,1:1/1"));
        assertThat(world.consignment(order, "SH-1").text("trackingID")).isEqualTo("1Z-42");
        assertThat(world.known(order).parked()).isEmpty();
        assertThat(world.deadLetters().list()).isEmpty();
    }

    @Test
    void i1LosesNoRefusedNotificationWhenAnotherShipmentGoesOver() {
        String order = world.order(3);
        String lines = ",\"lines\":[{\"entryNumber\":0,\"quantity\":2}]";
        world.notify(subject(order), milestone("picked", "1T09:00:00Z", lines));
        world.notify(subject(order), milestone("picked", "1T09:00:00Z", lines).replace("SH-1", "SH-2"));
        assertThat(world.reason(order))
                .contains("shipment SH-2: entry 0: 2 in ")
                .contains(" = 4, but 3 are ordered");
        world.notify(subject(order), milestone("shipped", "2T09:00:00Z", ""));
        assertThat(world.shown(order)).isEqualTo(Map.of("SH-1", "SHIPPED 0:2/2"));
        assertThat(world.known(order).parked().orElseThrow().reason()).contains("shipment SH-2");
        assertThat(world.deadLetters().list()).hasSize(1);
        world.notify(subject(order), milestone("cancelled", "2T10:00:00Z", "").replace("SH-1", "SH-2"));
        assertThat(world.known(order).parked()).isEmpty();
        assertThat(world.deadLetters().list()).isEmpty();
    }

    @Test
    void mayNameTheOrderByItsNumber() {
        String order = world.order(2, 1);
        world.notify(order, milestone("packed", "1T09:00:00Z", LINES));
        assertThat(world.shown(order)).isEqualTo(Map.of("SH-1", "READY_FOR_SHIPPING 0:2/0,1:1/0"));
        world.notify(
                "{" + subject(order).toUpperCase(java.util.Locale.ROOT) + "}", milestone("shipped", "2T09:00:00Z", ""));
        assertThat(world.deliveryStatus(order)).isEqualTo("SHIPPED");
    }

    @Test
    void i1WaitsForAnOrderThatIsNotThereYet() {
        String order = world.place(2, 1);
        List<BridgeEvent> event =
                List.of(FulfilmentWorld.notification(order, milestone("packed", "1T09:00:00Z", LINES)));
        world.handle(event);
        world.drainQueue();
        world.notify(order, milestone("shipped", "2T09:00:00Z", ""));
        assertThat(world.deadLetters().list()).hasSize(2).allMatch(parked -> parked.reason()
                .equals("waiting for salesorder " + order));
        world.people().insert("salesorder", world.salesOrder(order));
        world.play();
        assertThat(world.shown(order)).isEqualTo(Map.of("SH-1", "SHIPPED 0:2/2,1:1/1"));
        assertThat(world.deadLetters().list()).isEmpty();
    }

    @Test
    void i1KeepsANotificationThatCannotBeReadWhenOthersGoOver() {
        String order = world.order(2, 1);
        world.notify(subject(order), milestone("teleported", "1T08:00:00Z", ""));
        world.notify(subject(order), milestone("picked", "1T09:00:00Z", LINES));
        assertThat(world.shown(order)).isEqualTo(Map.of("SH-1", "PICKPACK 0:2/0,1:1/0"));
        assertThat(world.deadLetters().list()).hasSize(1);
    }

    @Test
    void i1KeepsWhatWasToldWhenTheWriteWasRefused() {
        String order = world.order(2, 1);
        world.notify(subject(order), milestone("picked", "1T08:00:00Z", LINES));
        world.commerce().faults().arm(Fault.of("POST", "batch", 9, new Fault.Action.Answer(400, Map.of(), "{}")));
        world.notify(subject(order), milestone("shipped", "2T09:00:00Z", ",\"carrier\":\"UPS\""));
        assertThat(world.outcome(order)).isEqualTo("parked");
        world.commerce().faults().clear();
        world.notify(subject(order), milestone("packed", "1T09:00:00Z", ""));
        assertThat(world.shown(order)).isEqualTo(Map.of("SH-1", "SHIPPED 0:2/2,1:1/1"));
        assertThat(world.consignment(order, "SH-1").text("carrier")).isEqualTo("UPS");
        assertThat(world.deadLetters().list()).isEmpty();
    }

    @Test
    void i1KeepsWhatWasToldOfAnOrderThatHasNoAddressYet() {
        String order = world.place(FulfilmentWorld.draft(2, 1));
        world.carryOver(order);
        world.notify(subject(order), milestone("picked", "1T08:00:00Z", LINES));
        world.notify(subject(order), milestone("shipped", "2T09:00:00Z", ""));
        assertThat(world.deadLetters().list()).hasSize(1);
        ItemView address = world.commerce()
                .seed(
                        "Address",
                        Map.of("owner", world.commerce().item("Order", order), "publicKey", "a-1", "duplicate", true));
        world.commerce().save("Order", Map.of("code", order, "deliveryAddress", address));
        world.notify(subject(order), milestone("packed", "1T09:00:00Z", ""));
        assertThat(world.shown(order)).isEqualTo(Map.of("SH-1", "SHIPPED 0:2/2,1:1/1"));
        assertThat(world.deadLetters().list()).isEmpty();
    }

    @Test
    void addsToAShipmentThatDynamicsKeeps() {
        String order = world.order(2, 1);
        UUID shipment = world.shipment(order, "SH-1", 0, 2, 1, 1);
        world.play();
        world.notify(subject(order), milestone("delivered", "3T09:00:00Z", ",\"carrier\":\"UPS\""));
        assertThat(world.shown(order)).isEqualTo(Map.of("SH-1", "DELIVERY_COMPLETED 0:2/2,1:1/1"));
        assertThat(world.consignment(order, "SH-1").text("carrier")).isEqualTo("UPS");
        world.people().update("cb_shipment", shipment, Map.of("cb_name", "Parcel 7", "cb_carrier", "DHL"));
        world.play();
        assertThat(world.shown(order)).isEqualTo(Map.of("SH-1", "DELIVERY_COMPLETED 0:2/2,1:1/1"));
        assertThat(world.consignment(order, "SH-1").text("carrier")).isEqualTo("DHL");
    }

    @Test
    void becomesTheConsignmentOfAShipmentThatIsEnteredLater() {
        String order = world.order(2, 1);
        world.notify(subject(order), milestone("picked", "1T09:00:00Z", LINES));
        UUID shipment = world.shipment(order, "SH-1", 0, 1);
        world.people()
                .moveShipment(shipment, io.commercebridge.testkit.dynamics.screens.FulfilmentScreens.Milestone.PACKED);
        world.play();
        assertThat(world.shown(order)).isEqualTo(Map.of("SH-1", "READY_FOR_SHIPPING 0:1/0,1:0/0"));
    }

    @Test
    void parksWhatCannotBeRead() {
        String order = world.order(1);
        assertThat(reasonFor(order, milestone("teleported", "1T09:00:00Z", LINES)))
                .isEqualTo("code table 'milestones' has no entry for 'teleported'");
        assertThat(reasonFor(order, milestone("picked", "1 at nine", LINES)))
                .isEqualTo("notification: occurredAt is no moment such as 2026-03-01T10:00:00Z");
        assertThat(reasonFor(order, "\"milestone\":\"picked\"")).isEqualTo("notification: shipment is missing");
        assertThat(reasonFor(order, milestone("picked", "1T09:00:00Z", ",\"lines\":[{\"quantity\":1}]")))
                .isEqualTo("notification: lines[0].entryNumber is no entry number");
        assertThat(reasonFor(
                        order, milestone("picked", "1T09:00:00Z", ",\"lines\":[{\"entryNumber\":0,\"quantity\":0.5}]")))
                .startsWith("notification, lines[0] has the quantity 0.5");
    }

    private String reasonFor(String order, String body) {
        world.notify(subject(order), body);
        String reason = world.deadLetters().list().getFirst().reason();
        world.deadLetters().take(_ -> true);
        return reason;
    }
}
