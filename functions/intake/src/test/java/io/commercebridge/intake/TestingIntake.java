package io.commercebridge.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.commercebridge.intake.about.ShipmentTables;
import io.commercebridge.intake.about.Subjects;
import io.commercebridge.intake.route.Routes;
import io.commercebridge.intake.sender.CommerceSender;
import io.commercebridge.intake.sender.Credentials;
import io.commercebridge.intake.sender.DataverseSender;
import io.commercebridge.intake.sender.PluginSender;
import io.commercebridge.intake.sender.TestingWebhookConfig;
import io.commercebridge.platform.cloud.FlowQueues;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.security.Secret;
import io.commercebridge.platform.security.Secrets;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The whole function but for SQS, at a fixed moment, with everything it queued and logged. */
final class TestingIntake {
    static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What came of one request. */
    record Outcome(int status, JsonNode body, APIGatewayV2HTTPResponse response) {}

    private final List<BridgeEvent> queued = new ArrayList<>();
    private final ByteArrayOutputStream logged = new ByteArrayOutputStream();
    private final IntakeFunction function;

    TestingIntake() {
        this(TestingWebhookConfig.standard(), Secret::reference, _ -> {});
    }

    TestingIntake(TestingWebhookConfig config, Secrets secrets, Consumer<BridgeEvent> beforeQueueing) {
        ShipmentTables shipments = ShipmentTables.OURS;
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        Credentials credentials = new Credentials(config, secrets);
        FlowQueues queues = new FlowQueues(SqsClientStub.NONE, Map::of) {
            @Override
            public void send(String flow, BridgeEvent event) {
                beforeQueueing.accept(event);
                queued.add(event);
            }
        };
        Senders senders = new Senders(
                new CommerceSender(credentials, clock),
                new DataverseSender(credentials, clock, new Subjects(shipments)),
                new PluginSender(credentials, clock));
        function = new IntakeFunction(
                new Intake(senders, new Routes(shipments), queues),
                new RequestLog(new PrintStream(logged, true, UTF_8), clock));
    }

    Outcome answer(TestingRequest request) {
        return answer(request.event());
    }

    Outcome answer(APIGatewayV2HTTPEvent event) {
        APIGatewayV2HTTPResponse response = function.intake(event);
        return new Outcome(response.getStatusCode(), parsed(response.getBody()), response);
    }

    List<BridgeEvent> queued() {
        return queued;
    }

    String logged() {
        return logged.toString(UTF_8);
    }

    JsonNode logLine() {
        return parsed(logged().strip());
    }

    private static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Never called: the queue above stands in front of it. */
    private enum SqsClientStub implements SqsClient {
        NONE;

        @Override
        public String serviceName() {
            return "sqs";
        }

        @Override
        public void close() {}
    }
}
