package io.commercebridge.intake;

import static io.commercebridge.intake.TestingRequest.commerce;
import static io.commercebridge.intake.TestingRequest.dynamics;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.event.EventCodec;
import io.commercebridge.testkit.cloud.LocalCloud;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

@QuarkusTest
@QuarkusTestResource(QueueInFront.class)
class IntakeQueueTest {
    @Inject
    IntakeFunction function;

    @Inject
    @ConfigProperty(name = "bridge.queue.orders.url")
    String queue;

    @Inject
    @ConfigProperty(name = QueueInFront.FRONT)
    URI front;

    private final LocalCloud cloud = LocalCloud.shared();
    private final HttpClient http = HttpClient.newHttpClient();
    private String key = "";

    @BeforeEach
    void anotherRecordForEveryTest() {
        key = "o" + HexFormat.of().toHexDigits(new Random().nextLong());
    }

    @AfterEach
    void nothingIsBroken() throws IOException, InterruptedException {
        http.send(
                HttpRequest.newBuilder(front.resolve("/admin/faults")).DELETE().build(), BodyHandlers.discarding());
        received();
    }

    @Test
    void i6AnswersOnceTheEventIsInTheQueue() {
        APIGatewayV2HTTPResponse response = function.intake(commerce(order()).event());

        List<Message> messages = received();
        BridgeEvent event = EventCodec.decode(messages.getFirst().body());
        assertThat(response.getStatusCode()).isEqualTo(202);
        assertThat(response.getBody())
                .isEqualTo("{\"id\":\"%s\",\"flows\":[\"orders\",\"segments\"]}".formatted(event.id()));
        assertThat(messages).hasSize(1);
        assertThat(event.data()).isEqualTo(order());
        assertThat(messages.getFirst().attributes().get(MessageSystemAttributeName.MESSAGE_DEDUPLICATION_ID))
                .isEqualTo(event.id());
    }

    @Test
    void i7TheAttributesOfAMessageDoNotTellTheRecord() {
        function.intake(
                commerce("{\"integrationKey\":\"canary%40example.org\"}").event());

        assertThat(received().getFirst().attributes().toString()).doesNotContain("canary");
    }

    @Test
    void eventsOfOneRecordShareAGroupAndOthersDoNot() {
        function.intake(commerce(order()).event());
        function.intake(commerce(order().replace("246.00", "247.00")).event());
        function.intake(commerce(order().replace(key, key + "b")).event());

        List<String> groups = received().stream()
                .map(message -> message.attributes().get(MessageSystemAttributeName.MESSAGE_GROUP_ID))
                .toList();
        assertThat(groups).hasSize(3);
        assertThat(groups.stream().distinct()).hasSize(2);
    }

    @Test
    void i2SequentialDuplicatesAreQueuedOnce() {
        for (int i = 0; i < 5; i++) {
            assertThat(function.intake(commerce(order())
                                    .header("ce-id", "attempt-" + i)
                                    .event())
                            .getStatusCode())
                    .isEqualTo(202);
        }

        assertThat(received()).hasSize(1);
    }

    @Test
    void i2ConcurrentDuplicatesAreQueuedOnce() throws Exception {
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> calls = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                calls.add(() -> function.intake(commerce(order()).event()).getStatusCode());
            }
            for (Future<Integer> status : callers.invokeAll(calls)) {
                assertThat(status.get()).isEqualTo(202);
            }
        }

        assertThat(received()).hasSize(1);
    }

    @Test
    void i1TheSameOperationWithAnotherPayloadIsQueuedToo() {
        String body = Fixture.SALESORDER_SUBMITTED.replace("00000000d001", key.substring(1, 13));
        function.intake(dynamics(body).event());
        function.intake(dynamics(body).event());
        function.intake(dynamics(body.replace("\"Value\":3}", "\"Value\":4}")).event());

        assertThat(received()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"status\":503}", "{\"status\":400,\"body\":\"{\\\"__type\\\":\\\"RequestThrottled\\\"}\"}"})
    void i6AnswersSendAgainWhenTheQueueThrottlesOrIsDown(String fault) throws Exception {
        arm(fault, 2);

        assertSendAgain(function.intake(commerce(order()).event()));
        assertThat(received()).isEmpty();
    }

    @Test
    void i6TriesOnceMoreByItself() throws Exception {
        arm("{\"status\":500}", 1);

        assertThat(function.intake(commerce(order()).event()).getStatusCode()).isEqualTo(202);
        assertThat(received()).hasSize(1);
    }

    @Test
    void i8AnswersWithinThreeSecondsWhenTheQueueHangs() throws Exception {
        arm("{\"action\":\"delay\",\"millis\":60000}", 2);
        long begin = System.nanoTime();

        APIGatewayV2HTTPResponse response = function.intake(commerce(order()).event());

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(3));
        assertSendAgain(response);
    }

    @Test
    void i1AnEventLostBeforeTheQueueIsQueuedByTheRepetition() throws Exception {
        arm("{\"action\":\"drop\"}", 2);

        assertSendAgain(function.intake(commerce(order()).event()));
        assertThat(received()).isEmpty();
        assertThat(function.intake(commerce(order()).event()).getStatusCode()).isEqualTo(202);
        assertThat(received()).hasSize(1);
    }

    @Test
    void i2AnEventQueuedWithoutAnAnswerIsNotQueuedTwiceByTheRepetition() throws Exception {
        arm("{\"action\":\"applyThenDrop\"}", 2);

        assertSendAgain(function.intake(commerce(order()).event()));
        assertThat(function.intake(commerce(order()).event()).getStatusCode()).isEqualTo(202);
        assertThat(received()).hasSize(1);
    }

    @Test
    void i1ALargeBodyIsQueuedCompressed() {
        String body = order().replace("\"net\"", "\"note\":\"" + "long ".repeat(180_000) + "\",\"net\"");

        assertThat(function.intake(commerce(body).event()).getStatusCode()).isEqualTo(202);

        String message = received().getFirst().body();
        assertThat(message.length()).isLessThan(60 * 1024);
        assertThat(EventCodec.decode(message).data()).isEqualTo(body);
    }

    @Test
    void i8RefusesWhatNoQueueTakesEvenCompressed() {
        assertThat(function.intake(commerce(noisy('#', '[')).event()).getStatusCode())
                .isEqualTo(202);
        assertThat(received()).hasSize(1);
        assertThat(function.intake(commerce(noisy(']', '\u0170')).event()).getStatusCode())
                .isEqualTo(413);
        assertThat(received()).isEmpty();
    }

    private String noisy(char from, char to) {
        StringBuilder noise = new StringBuilder();
        new Random(7).ints(to < 128 ? 1_000_000 : 610_000, from, to).forEach(one -> noise.append((char) one));
        return order().replace("\"net\"", "\"note\":\"" + noise + "\",\"net\"");
    }

    private String order() {
        return Fixture.ORDER_CREATED.replace("00001000", key);
    }

    private void arm(String fault, int times) throws IOException, InterruptedException {
        String body = "{\"times\":" + times + "," + fault.substring(1);
        http.send(
                HttpRequest.newBuilder(front.resolve("/admin/faults"))
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.discarding());
    }

    private static void assertSendAgain(APIGatewayV2HTTPResponse response) {
        assertThat(response.getStatusCode()).isEqualTo(503);
        assertThat(response.getBody()).isEqualTo("{\"error\":\"queue unavailable, send again\"}");
    }

    private List<Message> received() {
        List<Message> all = new ArrayList<>();
        List<Message> some;
        do {
            some = cloud.sqs()
                    .receiveMessage(request -> request.queueUrl(queue)
                            .maxNumberOfMessages(10)
                            .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
                    .messages();
            some.forEach(one ->
                    cloud.sqs().deleteMessage(request -> request.queueUrl(queue).receiptHandle(one.receiptHandle())));
            all.addAll(some);
        } while (!some.isEmpty());
        return all;
    }
}
