package io.commercebridge.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.flowtest.Canary;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.testkit.commerce.shop.OrderLine;
import io.commercebridge.testkit.server.Fault;
import io.commercebridge.testkit.server.Fault.Action.Answer;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who ordered, and the secrets with which we write it, show in no log, no metric and no attribute of a message. */
@QuarkusTest
class OrderPrivacyTest extends OrdersTestBase {
    private static final Map<String, String> JSON = Map.of("content-type", "application/json");
    private static final String REFUSAL =
            "{\"error\":{\"code\":\"0x80040203\",\"message\":\"Ann Lee (ann@example.org) of Rustic is not known\"}}";

    @AfterEach
    void takeDeadLetters() {
        world.dynamics().faults().clear();
        world.commerce().shop().skewTotals(BigDecimal.ZERO);
        world.deadLetters().take(_ -> true);
    }

    private Canary canary() {
        place(companyOrder().with(OrderLine.of("P-1", 1, "10")));
        world.settle();
        String token = world.dynamics().journal().entries().stream()
                .flatMap(entry -> entry.request().header("authorization").stream())
                .findFirst()
                .orElseThrow()
                .substring("Bearer ".length());
        return Canary.planted(world, "ann@example.org", "Ann Lee", "Rustic", "bridge-secret", token);
    }

    @Test
    void i7TellsOfNobodyWhenAnOrderIsDeliveredAmendedAndCancelled() {
        canary().keptOutOfSightDuring(() -> {
            String code = place(twoLines());
            world.settle();
            world.commerce().shop().amendQuantity(code, 0, 7);
            world.settle();
            world.cancelInDynamics(code);
            world.settle();
        });
    }

    @Test
    void i7TellsOfNobodyWhenAnOrderIsParkedOrWaits() {
        List<String> printed = canary().keptOutOfSightDuring(() -> {
            world.commerce().shop().skewTotals(new BigDecimal("0.02"));
            place(twoLines());
            world.commerce().shop().skewTotals(BigDecimal.ZERO);
            world.commerce().seed("B2BUnit", Map.of("uid", "C-9999", "name", "Rustic Late"));
            place(companyOrder().with("Unit", "C-9999").with(OrderLine.of("P-1", 1, "10")));
            List<BridgeEvent> events = world.takeFromCommerce();
            world.handle(events);
            world.handle(events);
        });
        assertThat(printed).anyMatch(line -> line.contains("\"parked\"")).anyMatch(line -> line.contains("\"retry\""));
    }

    @Test
    void i7TellsOfNobodyWhenDynamicsDoesWhileItRefuses() {
        for (int status : List.of(400, 429, 503)) {
            List<String> printed = canary().keptOutOfSightDuring(() -> {
                world.dynamics().faults().arm(Fault.of("POST", "batch", 20, new Answer(status, JSON, REFUSAL)));
                place(twoLines());
                world.handle(world.takeFromCommerce());
                world.dynamics().faults().clear();
            });
            assertThat(printed).anyMatch(line -> line.contains("Dynamics answered " + status));
        }
    }
}
