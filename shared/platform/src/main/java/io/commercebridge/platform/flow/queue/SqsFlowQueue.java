package io.commercebridge.platform.flow.queue;

import static java.util.Objects.requireNonNull;

import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import io.commercebridge.platform.correlation.Trail;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.event.EventCodec;
import io.commercebridge.platform.event.QueueKeys;
import io.commercebridge.platform.failure.BridgeException;
import io.commercebridge.platform.failure.Category;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequestEntry;

/** A flow's FIFO queue and FIFO dead-letter queue on SQS. Failures are transient. */
public final class SqsFlowQueue implements FlowQueue {
    private static final int BATCH = 10;

    private final SqsClient sqs;
    private final String queueUrl;
    private final DeadLetterQueue deadLetters;
    private final Clock clock;
    private final Batches batches;

    public SqsFlowQueue(SqsClient sqs, String queueUrl, DeadLetterQueue deadLetters, Clock clock) {
        this.sqs = requireNonNull(sqs, "sqs");
        this.queueUrl = requireNonNull(queueUrl, "queueUrl");
        this.deadLetters = requireNonNull(deadLetters, "deadLetters");
        this.clock = requireNonNull(clock, "clock");
        this.batches = new Batches(sqs, queueUrl);
    }

    @Override
    public void delay(List<SQSMessage> messages, Duration delay) {
        // Without it a message comes back after the queue's visibility time-out: late, not lost.
        for (int from = 0; from < messages.size(); from += BATCH) {
            List<SQSMessage> some = messages.subList(from, Math.min(messages.size(), from + BATCH));
            try {
                sqs.changeMessageVisibilityBatch(request -> request.queueUrl(queueUrl)
                        .entries(some.stream()
                                .map(message -> ChangeMessageVisibilityBatchRequestEntry.builder()
                                        .id("m" + some.indexOf(message))
                                        .receiptHandle(message.getReceiptHandle())
                                        .visibilityTimeout((int) delay.toSeconds())
                                        .build())
                                .toList()));
            } catch (SdkException e) {
                System.getLogger(SqsFlowQueue.class.getName())
                        .log(System.Logger.Level.WARNING, "visibility not changed: {0}", e.getMessage());
            }
        }
    }

    @Override
    public void sendAgain(BridgeEvent event) {
        String body = EventCodec.encode(event);
        guarded(() -> sqs.sendMessage(send -> send.queueUrl(queueUrl)
                .messageBody(body)
                .messageGroupId(QueueKeys.group(event))
                // A time in the id: the queue still remembers the id under which the event came the first time.
                .messageDeduplicationId(QueueKeys.dedup(event.id() + "@" + clock.millis(), body))));
    }

    @Override
    public void sendAll(List<BridgeEvent> events) {
        batches.sendAll(events);
    }

    @Override
    public List<SQSMessage> more(int most) {
        return batches.more(most);
    }

    @Override
    public void done(List<SQSMessage> messages) {
        batches.done(messages);
    }

    @Override
    public void park(ParkedMessage message) {
        deadLetters.send(message);
    }

    @Override
    public void unpark(String mark) {
        deadLetters.take(parked -> Trail.mark(parked.eventId()).equals(mark));
    }

    static <T> T guarded(Supplier<T> work) {
        try {
            return work.get();
        } catch (SdkException e) {
            throw new BridgeException(
                    Category.TRANSIENT,
                    "the queue is not available: " + e.getClass().getSimpleName(),
                    "Look at the function's permissions on its queues and at the region's health.",
                    e);
        }
    }
}
