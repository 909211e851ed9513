package io.commercebridge.intake;

import static io.commercebridge.intake.TestingRequest.commerce;
import static io.commercebridge.intake.TestingRequest.dynamics;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.commercebridge.intake.sender.TestingWebhookConfig;
import io.commercebridge.platform.failure.BridgeException;
import io.commercebridge.platform.failure.Category;
import io.commercebridge.platform.security.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestLogTest {
    private final TestingIntake intake = new TestingIntake();

    @Test
    void tellsWhatBecameOfARequestInOneLineThatIsAMetricToo() {
        intake.answer(commerce(Fixture.ORDER_CREATED));

        JsonNode line = intake.logLine();
        assertThat(intake.logged().strip()).doesNotContain("\n");
        assertThat(line.path("outcome").asText()).isEqualTo("queued");
        assertThat(line.path("route").asText()).isEqualTo("/webhooks/commerce");
        assertThat(line.path("event").asText())
                .isEqualTo(intake.queued().getFirst().id());
        assertThat(line.path("type").asText()).isEqualTo("sap.cx.commerce.BridgeOrder.Created.v1");
        assertThat(line.path("flows")).hasToString("[\"orders\",\"segments\"]");
        assertThat(line.path("requests").asInt()).isEqualTo(1);
        assertThat(line.at("/_aws/CloudWatchMetrics/0/Namespace").asText()).isEqualTo("CommerceBridge");
        assertThat(line.at("/_aws/CloudWatchMetrics/0/Metrics/0/Name").asText()).isEqualTo("requests");
        assertThat(line.path("traceparent").asText()).startsWith("00-");
    }

    @ParameterizedTest
    @CsvSource({"queued, 202", "unauthenticated, 401", "refused, 400", "unavailable, 503"})
    void countsEveryOutcomeByItsName(String outcome, int status) {
        TestingIntake down = new TestingIntake(TestingWebhookConfig.standard(), Secret::reference, event -> {
            if (status == 503) {
                throw new BridgeException(Category.TRANSIENT, "queue orders did not take the event", "", null);
            }
        });
        TestingRequest request = commerce(status == 400 ? "{" : Fixture.ORDER_CREATED);

        down.answer(status == 401 ? request.without("Authorization") : request);

        assertThat(down.logLine().path("outcome").asText()).isEqualTo(outcome);
        assertThat(down.logLine().path("status").asInt()).isEqualTo(status);
    }

    @Test
    void i7LogsNeitherSecretsNorPersonalData() {
        String canary = "canary@example.org";
        intake.answer(commerce("{\"integrationKey\":\"canary%40example.org\",\"uid\":\"" + canary + "\"}")
                .header("ce-subject", canary));
        intake.answer(commerce("{\"" + canary + "\":1,\"" + canary + "\":2}"));
        intake.answer(dynamics(Fixture.SALESORDER_SUBMITTED).header("x-bridge-key", "canary-token"));
        intake.answer(TestingRequest.of("POST", "/webhooks/canary").header("authorization", "Bearer canary-token"));
        intake.answer(dynamics("{\"OperationId\":\"" + canary + "\"}"));

        assertThat(intake.logged().lines()).hasSize(5);
        assertThat(intake.logged()).doesNotContain("canary", "example.org", "sap:", "key-current");
    }

    @Test
    void i1AnUnexpectedFailureAsksForARepetitionAndTellsNothing() {
        TestingIntake broken = new TestingIntake(TestingWebhookConfig.standard(), Secret::reference, _ -> {
            throw new IllegalStateException("canary");
        });

        TestingIntake.Outcome outcome = broken.answer(commerce(Fixture.ORDER_CREATED));

        assertThat(outcome.status()).isEqualTo(503);
        assertThat(outcome.body()).hasToString("{\"error\":\"internal error, send again\"}");
        assertThat(broken.logged()).doesNotContain("canary");
    }
}
