package io.commercebridge.platform.flow.pipeline;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import io.commercebridge.platform.correlation.CorrelationIndex;
import io.commercebridge.platform.correlation.Correlations;
import io.commercebridge.platform.correlation.Waiters;
import io.commercebridge.platform.correlation.Written;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.event.EventCodec;
import io.commercebridge.platform.flow.Delivery;
import io.commercebridge.platform.flow.Direction;
import io.commercebridge.platform.flow.Effect;
import io.commercebridge.platform.flow.Reading;
import io.commercebridge.platform.flow.queue.DeadLetterQueue;
import io.commercebridge.platform.flow.queue.SqsFlowQueue;
import io.commercebridge.platform.flow.record.EventLog;
import io.commercebridge.platform.flow.record.Flow;
import io.commercebridge.platform.flow.record.FlowSettings;
import io.commercebridge.testkit.cloud.LocalCloud;
import io.commercebridge.testkit.cloud.Queues;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/** A pipeline over a real table and real queues, with a map for the other side. */
final class PipelineWorld {
    private static final Pattern OUTCOME = Pattern.compile("\"outcome\":\"([a-z]+)\"");

    final MovableClock clock = new MovableClock();
    final TestingDirection direction = new TestingDirection();
    final TestingBulk bulk = new TestingBulk(direction);
    final String table;
    final Correlations correlations;
    final CorrelationIndex index;
    final DeadLetterQueue deadLetters;
    final Waiters waiters;
    private final String run = UUID.randomUUID().toString();
    private final Queues queues = LocalCloud.shared().createQueues("testing-" + run.substring(0, 8));
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Flow flow;
    private int events;

    PipelineWorld() {
        table = "pipeline-" + run;
        LocalCloud.shared().createTable(table);
        correlations = new Correlations(LocalCloud.shared().dynamoDb(), table);
        index = new CorrelationIndex(LocalCloud.shared().dynamoDb(), table);
        var sqs = LocalCloud.shared().sqs();
        deadLetters = new DeadLetterQueue(sqs, queues.deadLetterUrl());
        waiters = new Waiters(LocalCloud.shared().dynamoDb(), table, clock);
        flow = new Flow(
                correlations,
                index,
                waiters,
                new SqsFlowQueue(sqs, queues.url(), deadLetters, clock),
                new EventLog(new PrintStream(out, true, StandardCharsets.UTF_8), clock),
                clock);
    }

    private FlowRunner runner(boolean enabled, boolean dryRun) {
        List<Direction<?>> directions = List.of(direction, bulk, new Backwards());
        return new FlowRunner(
                new FlowSettings(
                        "testing", enabled, dryRun, Duration.ofSeconds(25), 3, List.of(Duration.ofSeconds(1)), 25),
                directions,
                flow);
    }

    FlowRunner switchedOff() {
        return runner(false, false);
    }

    FlowRunner dryRun() {
        return runner(true, true);
    }

    /** Ids of the events that are to come again. */
    List<String> run(BridgeEvent... batch) {
        return runner(true, false).run(batch(batch)).getBatchItemFailures().stream()
                .map(BatchItemFailure::getItemIdentifier)
                .toList();
    }

    List<String> runRaw(String body) {
        SQSEvent event = new SQSEvent();
        event.setRecords(List.of(message("raw", "raw", body)));
        return runner(true, false).run(event).getBatchItemFailures().stream()
                .map(BatchItemFailure::getItemIdentifier)
                .toList();
    }

    /** Hands over ten of what is in the queue, as Lambda would; the runner may take more. Ids of the messages it gives back. */
    List<String> runTenOfTheQueue() {
        var received = receive();
        SQSEvent event = new SQSEvent();
        event.setRecords(received.stream().map(PipelineWorld::message).toList());
        List<String> back = runner(true, false).run(event).getBatchItemFailures().stream()
                .map(BatchItemFailure::getItemIdentifier)
                .toList();
        received.stream().filter(message -> !back.contains(message.messageId())).forEach(message -> LocalCloud.shared()
                .sqs()
                .deleteMessage(delete -> delete.queueUrl(queues.url()).receiptHandle(message.receiptHandle())));
        return back;
    }

    void send(List<BridgeEvent> events) {
        flow.queue().sendAll(events);
    }

    /** Hands over events beside the queue; those that have to come again go into it. */
    void take(List<BridgeEvent> events) {
        FlowRunner runner = runner(true, false);
        runner.leave(runner.take(events));
    }

    private List<Message> receive() {
        return LocalCloud.shared()
                .sqs()
                .receiveMessage(receive -> receive.queueUrl(queues.url())
                        .maxNumberOfMessages(10)
                        .messageSystemAttributeNames(MessageSystemAttributeName.MESSAGE_GROUP_ID))
                .messages();
    }

    private static SQSMessage message(Message received) {
        SQSMessage message = message(
                received.messageId(),
                received.attributesAsStrings().getOrDefault("MessageGroupId", ""),
                received.body());
        message.setReceiptHandle(received.receiptHandle());
        return message;
    }

    /** Runs what is in the queue; how many messages that was. */
    int runQueue() {
        var received = receive();
        received.forEach(message -> run(EventCodec.decode(message.body())));
        return received.size();
    }

    BridgeEvent change(String subject, long version, String value) {
        return event(subject, "test.change", "{\"value\":\"" + value + "\",\"version\":" + version + "}");
    }

    BridgeEvent bulk(String subject, long version, String value) {
        return event(subject, "bulk.change", "{\"value\":\"" + value + "\",\"version\":" + version + "}");
    }

    BridgeEvent event(String subject, String type, String data) {
        return new BridgeEvent(
                run + "-" + events++,
                "/sap-commerce/test",
                type,
                subject,
                clock.instant(),
                Optional.empty(),
                false,
                data);
    }

    BridgeEvent fromTheOtherSide(String row, String counterpart, String status) {
        return new BridgeEvent(
                run + "-" + events++,
                "/dataverse/test",
                "back.status",
                row,
                clock.instant(),
                Optional.empty(),
                false,
                "{\"counterpart\":\"" + counterpart + "\",\"status\":\"" + status + "\"}");
    }

    static SQSEvent batch(BridgeEvent... events) {
        List<SQSMessage> messages = new ArrayList<>();
        for (BridgeEvent event : events) {
            messages.add(message(event.id(), event.subject(), EventCodec.encode(event)));
        }
        SQSEvent batch = new SQSEvent();
        batch.setRecords(messages);
        return batch;
    }

    private static SQSMessage message(String id, String group, String body) {
        SQSMessage message = new SQSMessage();
        message.setMessageId(id);
        message.setReceiptHandle("none");
        message.setBody(body);
        message.setAttributes(Map.of("MessageGroupId", group));
        return message;
    }

    String log() {
        return out.toString(StandardCharsets.UTF_8);
    }

    List<String> outcomes() {
        return OUTCOME.matcher(log()).results().map(found -> found.group(1)).toList();
    }

    /** Writes a status back to where the testing direction reads from. */
    private static final class Backwards implements Direction<String> {
        @Override
        public boolean accepts(BridgeEvent event) {
            return event.type().startsWith("back.");
        }

        @Override
        public Reading<String> read(BridgeEvent event) {
            String status = io.commercebridge.platform.commerce.item.CommerceItem.parse("Body", event.data())
                    .requiredText("status");
            return new Reading.Changed<>(new io.commercebridge.platform.flow.Change<>(
                    1, status, status, Optional.empty(), false, Optional.empty(), status));
        }

        @Override
        public Effect deliver(Delivery<String> delivery) {
            String counterpart = delivery.known().written().orElseThrow().counterpart();
            return new Effect.Wrote(
                    new Written(counterpart, Optional.of(delivery.payload()), Optional.empty(), Map.of()), List.of());
        }
    }
}
