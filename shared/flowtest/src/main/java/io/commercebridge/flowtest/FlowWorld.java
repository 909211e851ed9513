package io.commercebridge.flowtest;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import io.commercebridge.platform.correlation.Correlation;
import io.commercebridge.platform.correlation.CorrelationIndex;
import io.commercebridge.platform.correlation.Correlations;
import io.commercebridge.platform.correlation.RecordKey;
import io.commercebridge.platform.correlation.Side;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.event.EventCodec;
import io.commercebridge.platform.event.QueueKeys;
import io.commercebridge.platform.flow.pipeline.FlowRunner;
import io.commercebridge.platform.flow.queue.DeadLetterQueue;
import io.commercebridge.platform.flow.queue.SqsFlowQueue;
import io.commercebridge.testkit.cloud.LocalCloud;
import io.commercebridge.testkit.commerce.CommerceSimulator;
import io.commercebridge.testkit.dynamics.DynamicsSimulator;
import io.commercebridge.testkit.dynamics.SalesOrg;
import io.commercebridge.testkit.server.Journal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.ConfigProvider;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/**
 * Both systems as simulators, the table and the queues, and the flow between them; webhooks go where the test says.
 *
 * <p>Needs {@link FlowTestResource}. A flow extends it with what its tests say about its own records.
 */
public class FlowWorld {
    private static final int BATCH = 10;

    private final SqsClient sqs = LocalCloud.shared().sqs();
    private final String name;
    private final FlowRunner flow;
    private final Simulators systems;
    private final Correlations correlations;

    /** A world with an empty journal and no webhook under way; {@code seed} is called once for each pair of simulators. */
    public FlowWorld(String name, FlowRunner flow, Consumer<Simulators> seed) {
        this.name = name;
        this.flow = flow;
        systems = Simulators.running();
        systems.seed(getClass(), seed);
        correlations = new Correlations(LocalCloud.shared().dynamoDb(), setting("bridge.correlations.table"));
        takeAll();
        forgetRequests();
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }

    public final String name() {
        return name;
    }

    public final CommerceSimulator commerce() {
        return systems.commerce();
    }

    public final DynamicsSimulator dynamics() {
        return systems.dynamics();
    }

    public final SalesOrg org() {
        return systems.org();
    }

    public final CorrelationIndex index() {
        return new CorrelationIndex(LocalCloud.shared().dynamoDb(), setting("bridge.correlations.table"));
    }

    public final Correlations correlations() {
        return correlations;
    }

    public final DeadLetterQueue deadLetters() {
        return new DeadLetterQueue(sqs, deadLetterUrl());
    }

    final String queueUrl() {
        return setting("bridge.queue." + name + ".url");
    }

    final String deadLetterUrl() {
        return setting("bridge.dlq." + name + ".url");
    }

    /** What the shop's webhooks say since they were last taken, as intake would hand it on. */
    public final List<BridgeEvent> takeFromCommerce() {
        List<BridgeEvent> events =
                commerce().pendingWebhooks().stream().map(Notices::of).toList();
        commerce().webhooks().discard();
        return events;
    }

    /** What Dynamics' webhooks say since they were last taken, as intake would hand it on. */
    public final List<BridgeEvent> takeFromDynamics() {
        return dynamics().webhooks().takePending().stream().map(Notices::of).toList();
    }

    public final List<BridgeEvent> takeAll() {
        List<BridgeEvent> all = new ArrayList<>(takeFromCommerce());
        all.addAll(takeFromDynamics());
        return all;
    }

    /** Hands the events to the flow in one batch; ids of those that are to come again. */
    public final List<String> handle(List<BridgeEvent> events) {
        List<SQSMessage> messages = new ArrayList<>();
        for (BridgeEvent event : events) {
            SQSMessage message = new SQSMessage();
            message.setMessageId(event.id());
            message.setReceiptHandle("receipt-" + messages.size());
            message.setBody(EventCodec.encode(event));
            message.setAttributes(Map.of("MessageGroupId", QueueKeys.group(event)));
            messages.add(message);
        }
        return run(messages);
    }

    /** Hands over whatever there is until nothing comes any more. */
    public final void settle() {
        for (List<BridgeEvent> events = takeAll(); !events.isEmpty(); events = takeAll()) {
            handle(events);
        }
    }

    /** Puts events into the flow's queue, as intake would. */
    public final void enqueue(List<BridgeEvent> events) {
        new SqsFlowQueue(sqs, queueUrl(), deadLetters(), Clock.systemUTC()).sendAll(events);
    }

    /** Handles what is in the queue until nothing comes any more; how often the flow was invoked. */
    public final int drainQueue() {
        int invocations = 0;
        while (runQueue() > 0) {
            invocations++;
        }
        return invocations;
    }

    /** Handles a batch of what was sent into the queue, as Lambda would; how many messages that was, at most ten. */
    public final int runQueue() {
        List<Message> received = sqs.receiveMessage(receive -> receive.queueUrl(queueUrl())
                        .messageSystemAttributeNames(MessageSystemAttributeName.MESSAGE_GROUP_ID)
                        .maxNumberOfMessages(BATCH))
                .messages();
        List<String> again = run(received.stream().map(FlowWorld::message).toList());
        received.stream()
                .filter(message -> !again.contains(message.messageId()))
                .forEach(message -> sqs.deleteMessage(
                        delete -> delete.queueUrl(queueUrl()).receiptHandle(message.receiptHandle())));
        return received.size();
    }

    private List<String> run(List<SQSMessage> messages) {
        SQSEvent batch = new SQSEvent();
        batch.setRecords(messages);
        return flow.run(batch).getBatchItemFailures().stream()
                .map(BatchItemFailure::getItemIdentifier)
                .toList();
    }

    private static SQSMessage message(Message received) {
        SQSMessage message = new SQSMessage();
        message.setMessageId(received.messageId());
        message.setReceiptHandle(received.receiptHandle());
        message.setBody(received.body());
        message.setAttributes(received.attributesAsStrings());
        return message;
    }

    public final void forgetRequests() {
        commerce().journal().clear();
        dynamics().journal().clear();
    }

    /** Requests to SAP Commerce since they were forgotten, without those for tokens. */
    public final List<Journal.Entry> commerceRequests() {
        return commerce().journal().business();
    }

    /** Requests to Dynamics since they were forgotten, without those for tokens. */
    public final List<Journal.Entry> dynamicsRequests() {
        return dynamics().journal().business();
    }

    /** Requests to either system since they were forgotten, without those for tokens. */
    public final List<Journal.Entry> requests() {
        List<Journal.Entry> all = new ArrayList<>(commerceRequests());
        all.addAll(dynamicsRequests());
        return all;
    }

    /** What the flow knows of a record of that side: integration key or row id. */
    public final Correlation known(Side side, String key) {
        return correlations.read(new RecordKey(name, side, key));
    }

    /** How the last event of a record ended: {@code delivered}, {@code echo} and so on, {@code none} if there was none. */
    public final String outcome(Side side, String key) {
        return known(side, key).verdict().map(Correlation.Verdict::outcome).orElse("none");
    }
}
