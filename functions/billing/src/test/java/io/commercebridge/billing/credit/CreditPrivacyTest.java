package io.commercebridge.billing.credit;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.flowtest.Canary;
import io.commercebridge.testkit.server.Fault;
import io.commercebridge.testkit.server.Fault.Action.Answer;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who is on hold, why, and what they owe shows in no log, no metric and no attribute of a message. */
@QuarkusTest
class CreditPrivacyTest extends CreditTestBase {
    private static final Map<String, String> JSON = Map.of("content-type", "application/json");
    private static final String REFUSAL =
            "{\"error\":{\"code\":\"invalid\",\"message\":{\"value\":\"Zoe Canary owes 8765.43\"}}}";

    @Test
    void i7TellsOfNobodyWhenCreditIsShownTakenBackAndRefused() {
        List<String> printed = Canary.planted(
                        world, "Zoe Canary", "Company " + number, "has not paid", "8765.43", "bridge-secret")
                .keptOutOfSightDuring(() -> {
                    world.credit().holdCredit(account, "Zoe Canary has not paid " + "x".repeat(300));
                    world.play();
                    world.credit().ageBalances(account, "8765.43", "0", "0");
                    world.play();
                    world.commerce().faults().arm(Fault.of("PATCH", "BridgeCredit", 1, new Answer(400, JSON, REFUSAL)));
                    world.credit().releaseCredit(account);
                    world.play();
                });
        assertThat(printed)
                .anyMatch(line -> line.contains("creditHoldReason cut from 324 to 255 characters"))
                .anyMatch(line -> line.contains("\"parked\""));
    }
}
