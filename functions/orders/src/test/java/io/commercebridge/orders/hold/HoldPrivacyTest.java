package io.commercebridge.orders.hold;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.flowtest.Canary;
import io.commercebridge.testkit.server.Fault;
import io.commercebridge.testkit.server.Fault.Action.Answer;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who is on hold, and why, shows in no log, no metric and no attribute of a message. */
@QuarkusTest
class HoldPrivacyTest extends HoldsTestBase {
    private static final Map<String, String> JSON = Map.of("content-type", "application/json");
    private static final String REFUSAL =
            "{\"error\":{\"code\":\"invalid\",\"message\":{\"value\":\"Zoe Canary of Company H is on hold\"}}}";

    @Test
    void i7TellsOfNobodyWhenOrdersAreHeldReleasedAndRefused() {
        String code = order();
        List<String> printed = Canary.planted(
                        world, "ann@example.org", "Zoe Canary", "Company H", "has not paid", "bridge-secret")
                .keptOutOfSightDuring(() -> {
                    company.hold("Zoe Canary has not paid");
                    play();
                    company.release();
                    play();
                    world.commerce()
                            .faults()
                            .arm(Fault.of("PATCH", "BridgeOrder/Orders", 1, new Answer(400, JSON, REFUSAL)));
                    company.hold("Zoe Canary has not paid " + "x".repeat(400));
                    play();
                    company.submit(code);
                    play();
                });
        assertThat(info(code)).startsWith("Zoe Canary has not paid x").hasSize(255);
        assertThat(printed)
                .anyMatch(line -> line.contains("\"parked\""))
                .anyMatch(line -> line.contains("statusInfo cut from 424 to 255 characters"));
    }
}
