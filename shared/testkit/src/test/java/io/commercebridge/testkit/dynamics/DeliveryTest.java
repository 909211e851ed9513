package io.commercebridge.testkit.dynamics;

import static io.commercebridge.testkit.dynamics.Fixture.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.commercebridge.testkit.dynamics.access.Protection.Allowance;
import io.commercebridge.testkit.dynamics.access.Protection.Limit;
import io.commercebridge.testkit.dynamics.webhook.Delivery;
import io.commercebridge.testkit.dynamics.webhook.Target;
import io.commercebridge.testkit.dynamics.webhook.Webhooks.Switch;
import io.commercebridge.testkit.server.Fault;
import io.commercebridge.testkit.server.Journal;
import io.commercebridge.testkit.server.Reply;
import io.commercebridge.testkit.server.SimulatorServer;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryTest {
    private final SimulatorServer receiver = SimulatorServer.start(0, _ -> Reply.empty(202));
    private final Fixture fixture = new Fixture(Options.defaults()
            .withWebhooks(Target.withKey(receiver.url().resolve("/webhooks/dynamics"), "k-2026"))
            .withWebhookTimeout(Duration.ofMillis(300)));

    @AfterEach
    void close() {
        fixture.close();
        receiver.close();
    }

    @Test
    void deliversWithTheSecretHeader() {
        fixture.post("accounts", "{\"name\":\"Nova\"}");

        awaitIdle();
        Journal.Entry entry = receiver.journal().entries().getFirst();
        assertThat(entry.request().path()).isEqualTo("/webhooks/dynamics");
        assertThat(entry.request().header("x-bridge-key")).hasValue("k-2026");
        assertThat(entry.request().header("content-type")).hasValue("application/json");
        assertThat(fixture.dynamics.webhooks().deliveries()).allMatch(Delivery::succeeded);
    }

    @ParameterizedTest
    @CsvSource({"502, 2", "503, 2", "504, 2", "500, 1", "429, 1", "401, 1"})
    void triesOnceMoreAfter502503And504Only(int status, int attempts) {
        receiver.faults().arm(Fault.of("POST", "", 1, new Fault.Action.Answer(status, Map.of(), "")));

        fixture.post("accounts", "{\"name\":\"Nova\"}");

        awaitIdle();
        Delivery delivery = fixture.dynamics.webhooks().deliveries().getFirst();
        assertThat(delivery.statuses()).hasSize(attempts).startsWith(status);
        assertThat(delivery.succeeded()).isEqualTo(attempts == 2);
        assertThat(receiver.journal().entries()).hasSize(attempts);
    }

    @Test
    void givesUpAfterASecondFailure() {
        receiver.faults().arm(Fault.of("POST", "", 2, new Fault.Action.Answer(503, Map.of(), "")));

        fixture.post("accounts", "{\"name\":\"Nova\"}");

        awaitIdle();
        assertThat(fixture.dynamics.webhooks().deliveries().getFirst().statuses())
                .containsExactly(503, 503);
    }

    @Test
    void doesNotRetryATimeout() {
        receiver.faults().arm(Fault.of("POST", "", 1, new Fault.Action.Delay(Duration.ofSeconds(5))));

        fixture.post("accounts", "{\"name\":\"Nova\"}");

        awaitIdle();
        assertThat(fixture.dynamics.webhooks().deliveries().getFirst().statuses())
                .containsExactly(0);
    }

    @Test
    void rollsBackWhenASynchronousStepFails() {
        fixture.dynamics
                .webhooks()
                .register(fixture.dynamics.webhooks().steps().stream()
                        .map(step -> step.inMode(true))
                        .toList());
        receiver.faults().arm(Fault.of("POST", "", 1, new Fault.Action.Answer(500, Map.of(), "")));

        HttpResponse<String> answer = fixture.post("accounts", "{\"name\":\"Nova\"}");

        assertRefused(answer, 400, "0x80040265");
        assertThat(fixture.dynamics.rows("account")).hasSize(1);
    }

    @Test
    void sendsAPhantomForAChangeThatIsRolledBack() {
        fixture.dynamics.webhooks().turn(Switch.PHANTOM, true);

        assertRefused(fixture.post("accounts", "{\"name\":\"Nova\"}"), 400, "0x80040265");

        assertThat(receiver.journal().entries()).hasSize(1);
        assertThat(fixture.dynamics.rows("account")).hasSize(1);
        assertThat(fixture.post("accounts", "{\"name\":\"Nova\"}").statusCode()).isEqualTo(204);
    }

    @Test
    void holdsBackReordersAndDuplicates() {
        fixture.dynamics.webhooks().turn(Switch.HOLD_BACK, true);
        fixture.post("accounts", "{\"name\":\"First\"}");
        fixture.post("accounts", "{\"name\":\"Second\"}");
        assertThat(fixture.dynamics.idle()).isTrue();
        assertThat(receiver.journal().entries()).isEmpty();
        fixture.dynamics.webhooks().turn(Switch.REORDER, true);
        fixture.dynamics.webhooks().turn(Switch.DUPLICATE, true);

        List<Delivery> sent = fixture.dynamics.flush();

        assertThat(sent).hasSize(4);
        List<String> bodies = receiver.journal().entries().stream()
                .map(entry -> entry.request().text())
                .toList();
        assertThat(bodies.get(0)).contains("Second").isEqualTo(bodies.get(1));
        assertThat(bodies.get(2)).contains("First").isEqualTo(bodies.get(3));
        assertThat(fixture.dynamics.pendingWebhooks()).isEmpty();
    }

    @Test
    void sendsNothingWithoutATarget() {
        fixture.dynamics.webhooks().sendTo(Optional.empty());

        fixture.post("accounts", "{\"name\":\"Nova\"}");

        awaitIdle();
        assertThat(receiver.journal().entries()).isEmpty();
    }

    @Test
    void turnsAwayMoreRequestsThanTheWindowAllows() {
        Allowance two = new Allowance(2, Duration.ofMinutes(5), 52);
        try (Fixture limited = new Fixture(Options.defaults().withAllowance(two))) {
            limited.get("accounts");
            limited.clock.turn(Duration.ofMinutes(2));
            limited.get("accounts");

            HttpResponse<String> third = limited.get("accounts");

            assertRefused(third, 429, "0x80072322");
            assertThat(third.headers().firstValue("Retry-After")).hasValue("180");
            limited.clock.turn(Duration.ofMinutes(3));
            assertThat(limited.get("accounts").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void turnsAwayMoreRequestsAtOnceThanAllowedAndOnDemand() {
        try (Fixture limited =
                new Fixture(Options.defaults().withAllowance(new Allowance(9, Duration.ofMinutes(5), 0)))) {
            assertRefused(limited.get("accounts"), 429, "0x80072326");
        }
        fixture.dynamics
                .faults()
                .arm(Fault.of("GET", "accounts", 1, Limit.EXECUTION_TIME.fault(Duration.ofSeconds(7))));

        HttpResponse<String> answer = fixture.get("accounts");

        assertRefused(answer, 429, "0x80072321");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("7");
        assertThat(fixture.get("accounts").statusCode()).isEqualTo(200);
    }

    private void awaitIdle() {
        await().until(() -> fixture.dynamics.idle());
    }
}
