package io.commercebridge.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import io.commercebridge.mapping.MappingException;
import io.commercebridge.platform.correlation.CorrelationIndex;
import io.commercebridge.platform.correlation.Correlations;
import io.commercebridge.platform.correlation.Waiters;
import io.commercebridge.platform.correlation.Written;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.event.EventCodec;
import io.commercebridge.platform.flow.Change;
import io.commercebridge.platform.flow.Delivery;
import io.commercebridge.platform.flow.Direction;
import io.commercebridge.platform.flow.Effect;
import io.commercebridge.platform.flow.Reading;
import io.commercebridge.platform.flow.pipeline.FlowRunner;
import io.commercebridge.platform.flow.queue.DeadLetterQueue;
import io.commercebridge.platform.flow.queue.SqsFlowQueue;
import io.commercebridge.platform.flow.record.EventLog;
import io.commercebridge.platform.flow.record.Flow;
import io.commercebridge.platform.flow.record.FlowSettings;
import io.commercebridge.testkit.cloud.LocalCloud;
import io.commercebridge.testkit.cloud.Queues;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OperationsTest {
    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final Queues queues = LocalCloud.shared().createQueues("ops-" + run);
    private final DeadLetterQueue deadLetters =
            new DeadLetterQueue(LocalCloud.shared().sqs(), queues.deadLetterUrl());
    private final SqsFlowQueue queue =
            new SqsFlowQueue(LocalCloud.shared().sqs(), queues.url(), deadLetters, Clock.systemUTC());
    private final Correlations correlations =
            new Correlations(LocalCloud.shared().dynamoDb(), "ops-" + run);
    private OperationsFunction function = new OperationsFunction(operations());
    private FlowRunner flow = runner();

    @BeforeEach
    void createTable() {
        LocalCloud.shared().createTable("ops-" + run);
    }

    private Operations operations() {
        Map<String, FlowDesk> desks = Map.of("orders", new FlowDesk(queue, deadLetters));
        CorrelationIndex index = new CorrelationIndex(LocalCloud.shared().dynamoDb(), "ops-" + run);
        return new Operations(
                new Explain(correlations, index, desks.keySet()),
                new ParkedDesk(desks, correlations, Clock.systemUTC()));
    }

    private FlowRunner runner() {
        return new FlowRunner(
                new FlowSettings("orders", true, false, Duration.ofSeconds(25), 3, List.of(), 10),
                List.of(new Shelf()),
                new Flow(
                        correlations,
                        new CorrelationIndex(LocalCloud.shared().dynamoDb(), "ops-" + run),
                        new Waiters(LocalCloud.shared().dynamoDb(), "ops-" + run, Clock.systemUTC()),
                        queue,
                        new EventLog(new PrintStream(OutputStream.nullOutputStream()), Clock.systemUTC()),
                        Clock.systemUTC()));
    }

    /** Delivers everything but what says that it is wrong; a read-back is never wrong. */
    private static final class Shelf implements Direction<String> {
        @Override
        public boolean accepts(BridgeEvent event) {
            return true;
        }

        @Override
        public Reading<String> read(BridgeEvent event) {
            String content = event.truncated() ? "corrected" : event.data();
            String number = event.subject().replace("|null", "");
            return new Reading.Changed<>(
                    new Change<>(1, content, content, Optional.empty(), false, Optional.of(number), content));
        }

        @Override
        public Effect deliver(Delivery<String> delivery) {
            if (delivery.payload().contains("wrong")) {
                throw new MappingException("the totals differ", "correct the order");
            }
            return new Effect.Wrote(
                    new Written(
                            "row-" + delivery.change().businessKey().orElseThrow(),
                            Optional.empty(),
                            Optional.empty(),
                            Map.of()),
                    List.of());
        }
    }

    private void handle(String key, String data) {
        handle(new BridgeEvent(
                "event-" + key + run,
                "/sap-commerce/test",
                "sap.cx.commerce.BridgeOrder.Updated.v1",
                key,
                Instant.EPOCH,
                Optional.empty(),
                false,
                data));
    }

    private void handle(BridgeEvent event) {
        SQSMessage message = new SQSMessage();
        message.setMessageId(event.id());
        message.setReceiptHandle("none");
        message.setBody(EventCodec.encode(event));
        SQSEvent batch = new SQSEvent();
        batch.setRecords(List.of(message));
        assertThat(flow.run(batch).getBatchItemFailures()).isEmpty();
    }

    private Map<String, Object> ask(Map<String, Object> request) {
        return function.operations(request);
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> list(Map<String, Object> answer, String name) {
        assertThat(answer).containsKey(name);
        return (List<Map<String, Object>>) answer.getOrDefault(name, List.of());
    }

    @Test
    void explainsBothSidesOfARecordByItsNumber() {
        handle("00001000|null", "{}");
        List<Map<String, Object>> records = list(ask(Map.of("action", "explain", "key", "00001000")), "records");
        assertThat(records).hasSize(2);
        assertThat(records.getFirst())
                .containsEntry("record", "orders#commerce#00001000|null")
                .containsEntry("counterpart", "orders#dynamics#row-00001000")
                .containsEntry("outcome", "delivered");
        assertThat(records.get(1)).containsEntry("record", "orders#dynamics#row-00001000");
        assertThat(list(ask(Map.of("action", "explain", "key", "orders#dynamics#row-00001000")), "records"))
                .hasSize(2);
    }

    @Test
    void saysThatNothingIsKnown() {
        assertThat(ask(Map.of("action", "explain", "key", "4711")).get("explanation"))
                .asString()
                .contains("no event has come in");
    }

    @Test
    void listsWhatIsParkedWithReasonAndRemedy() {
        handle("00001001|null", "{\"is\":\"wrong\"}");
        assertThat(list(ask(Map.of("action", "parked")), "parked"))
                .singleElement()
                .satisfies(parked -> assertThat(parked)
                        .containsEntry("record", "00001001|null")
                        .containsEntry("reason", "the totals differ")
                        .containsEntry("remedy", "correct the order"));
        List<Map<String, Object>> records = list(ask(Map.of("action", "explain", "key", "00001001")), "records");
        assertThat(records.getFirst()).containsEntry("outcome", "parked").containsKey("parked");
    }

    @Test
    void replaysTheRecordAsItIsNow() {
        handle("00001002|null", "{\"is\":\"wrong\"}");
        assertThat(ask(Map.of("action", "replay", "key", "00001002")))
                .containsEntry("replayed", List.of("event-00001002|null" + run));
        assertThat(deadLetters.list()).isEmpty();
        var messages = LocalCloud.shared()
                .sqs()
                .receiveMessage(receive -> receive.queueUrl(queues.url()))
                .messages();
        handle(EventCodec.decode(messages.getFirst().body()));
        assertThat(list(ask(Map.of("action", "explain", "key", "00001002")), "records")
                        .getFirst())
                .containsEntry("outcome", "delivered")
                .doesNotContainKey("parked");
    }

    @Test
    void replaysAnEventAsItCameIfAsked() {
        handle("00001003|null", "{\"is\":\"wrong\"}");
        ask(Map.of("action", "replay", "all", true, "asItWas", true));
        var messages = LocalCloud.shared()
                .sqs()
                .receiveMessage(receive -> receive.queueUrl(queues.url()))
                .messages();
        assertThat(EventCodec.decode(messages.getFirst().body()).truncated()).isFalse();
    }

    @Test
    void discardsWithAReasonThatStaysOnRecord() {
        handle("00001004|null", "{\"is\":\"wrong\"}");
        String event = "event-00001004|null" + run;
        assertThat(ask(Map.of("action", "discard", "event", event))).containsEntry("error", "reason is missing");
        assertThat(ask(Map.of("action", "discard", "event", event, "reason", "test order")))
                .containsEntry("discarded", List.of(event));
        assertThat(deadLetters.list()).isEmpty();
        assertThat(list(ask(Map.of("action", "explain", "key", "00001004")), "records")
                        .getFirst())
                .containsEntry("outcome", "discarded")
                .containsEntry("reason", "test order")
                .doesNotContainKey("parked");
    }

    @Test
    void saysWhatIsWrongWithARequest() {
        assertThat(ask(Map.of())).containsKey("error").containsKey("remedy");
        assertThat(ask(Map.of("action", "explain"))).containsEntry("error", "key is missing");
        assertThat(ask(Map.of("action", "replay"))).containsKey("error");
        assertThat(ask(Map.of("action", "parked", "flow", "nothing")))
                .containsEntry("error", "there is no flow 'nothing'");
    }
}
