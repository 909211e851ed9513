package io.commercebridge.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.flowtest.Canary;
import io.commercebridge.testkit.server.Fault;
import io.commercebridge.testkit.server.Fault.Action.Answer;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who gets the parcel, where to, and the secrets with which we write it show in no log, metric or attribute of a message. */
@QuarkusTest
class FulfilmentPrivacyTest extends FulfilmentTestBase {
    private static final Map<String, String> JSON = Map.of("content-type", "application/json");
    private static final String REFUSAL =
            "{\"error\":{\"code\":\"runtime_error\",\"message\":{\"lang\":\"en\",\"value\":\"Ann Lee of Rustic\"}}}";

    private Canary canary() {
        world.shipment(world.order(1), "SH-0", 0, 1);
        world.play();
        String token = world.commerce().journal().entries().stream()
                .flatMap(entry -> entry.request().header("authorization").stream())
                .findFirst()
                .orElseThrow()
                .substring("Bearer ".length());
        return Canary.planted(world, "ann@example.org", "Ann Lee", "Rustic", "Canary Lane", "bridge-secret", token);
    }

    @Test
    void i7TellsOfNobodyWhenAShipmentIsDeliveredCancelledAndRefused() {
        List<String> printed = canary().keptOutOfSightDuring(() -> {
            String order = world.order(2);
            UUID shipment = world.shipment(order, "SH-1", 0, 1);
            world.play();
            world.people().ship(shipment, "UPS", "1Z", MONDAY);
            world.shipment(order, "SH-2", 0, 5);
            world.play();
        });
        assertThat(printed).anyMatch(line -> line.contains("\"parked\""));
    }

    @Test
    void i7TellsOfNobodyWhenSapDoesWhileItRefuses() {
        for (int status : List.of(400, 503)) {
            List<String> printed = canary().keptOutOfSightDuring(() -> {
                world.commerce().faults().arm(Fault.of("POST", "batch", 9, new Answer(status, JSON, REFUSAL)));
                world.shipment(world.order(1), "SH-1", 0, 1);
                world.handle(world.takeAll());
                world.commerce().faults().clear();
            });
            assertThat(printed).anyMatch(line -> line.contains("SAP Commerce answered " + status));
        }
    }
}
