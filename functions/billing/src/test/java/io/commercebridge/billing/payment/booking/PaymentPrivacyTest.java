package io.commercebridge.billing.payment.booking;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.flowtest.Canary;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.testkit.server.Fault;
import io.commercebridge.testkit.server.Fault.Action.Answer;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who paid, with which card and under which number of the provider shows in no log, no metric and no attribute. */
@QuarkusTest
class PaymentPrivacyTest extends PaymentTestBase {
    private static final Map<String, String> JSON = Map.of("content-type", "application/json");
    private static final String CARD = "cc-4242424242424242";
    private static final String REFUSAL = "{\"error\":{\"code\":\"0x80040203\",\"message\":\"" + CARD + " of Ann Lee ("
            + "ann@example.org), " + Till.REQUEST + ", is not known\"}}";

    private Canary canary() {
        return Canary.planted(world, "ann@example.org", "Ann Lee", "Rustic", "bridge-secret", Till.REQUEST, CARD);
    }

    @Test
    void i7TellsOfNobodyWhenMoneyIsPaidAndPaidBack() {
        String order = world.order("USD");
        UUID invoice = ledger.invoice(order, "100", 1);
        canary().keptOutOfSightDuring(() -> {
            till.capture(order, "40");
            till.entry(order, "AUTHORIZATION", "100", "ACCEPTED");
            till.pay(
                    till.document(ledger.number(invoice), "INVOICE", "100"), "60", Map.of("ccTransactionNumber", CARD));
            world.play();
            till.refund(order, "10");
            world.play();
        });
        ledger.assertOpen(invoice, "10");
    }

    @Test
    void i7TellsOfNobodyWhenAPaymentIsParkedOrWaits() {
        String order = world.order("USD");
        List<String> printed = canary().keptOutOfSightDuring(() -> {
            till.capture(order, "100");
            world.play();
            ledger.invoice(order, "50", 1);
            till.capture(order, "100");
            world.play();
        });
        assertThat(printed).anyMatch(line -> line.contains("\"parked\"")).anyMatch(line -> line.contains("\"retry\""));
    }

    @Test
    void i7TellsOfNobodyWhenDynamicsDoesWhileItRefuses() {
        for (int status : List.of(400, 412, 429, 503)) {
            String order = world.order("USD");
            ledger.invoice(order, "100", 1);
            List<String> printed = canary().keptOutOfSightDuring(() -> {
                world.dynamics().faults().arm(Fault.of("POST", "batch", 20, new Answer(status, JSON, REFUSAL)));
                till.capture(order, "100");
                List<BridgeEvent> event = world.payments();
                world.handle(event);
                world.dynamics().faults().clear();
            });
            assertThat(printed).anyMatch(line -> line.contains("\"parked\"") || line.contains("\"retry\""));
        }
    }
}
