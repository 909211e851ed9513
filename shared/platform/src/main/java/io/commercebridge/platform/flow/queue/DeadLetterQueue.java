package io.commercebridge.platform.flow.queue;

import static java.util.Objects.requireNonNull;

import io.commercebridge.platform.event.QueueKeys;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * A flow's dead-letter queue. Every parked message is a group of its own, so that each can be taken without the others.
 *
 * <p>Looking at the queue hides its messages for a few seconds; two people who look at once each see a part.
 */
public final class DeadLetterQueue {
    private static final int HIDDEN_SECONDS = 20;
    private static final int BATCH = 10;
    /** Bounds one look at a queue that has run full. */
    private static final int MOST = 1_000;

    private final SqsClient sqs;
    private final String url;

    public DeadLetterQueue(SqsClient sqs, String url) {
        this.sqs = requireNonNull(sqs, "sqs");
        this.url = requireNonNull(url, "url");
    }

    void send(ParkedMessage message) {
        String body = message.toJson();
        SqsFlowQueue.guarded(() -> sqs.sendMessage(send -> send.queueUrl(url)
                .messageBody(body)
                .messageGroupId(QueueKeys.dedup(message.eventId(), ""))
                .messageDeduplicationId(QueueKeys.dedup(message.eventId(), body))));
    }

    /** What is parked, without taking it. */
    public List<ParkedMessage> list() {
        return look(_ -> false);
    }

    /** Takes what matches out of the queue for good. */
    public List<ParkedMessage> take(Predicate<ParkedMessage> wanted) {
        return look(wanted).stream().filter(wanted).toList();
    }

    private List<ParkedMessage> look(Predicate<ParkedMessage> taken) {
        List<ParkedMessage> seen = new ArrayList<>();
        List<Message> kept = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        while (ids.size() < MOST) {
            List<Message> some = receive();
            if (some.isEmpty() || !some.stream().allMatch(message -> ids.add(message.messageId()))) {
                break;
            }
            for (Message message : some) {
                ParkedMessage parked = ParkedMessage.parse(message.body());
                seen.add(parked);
                if (taken.test(parked)) {
                    delete(message);
                } else {
                    kept.add(message);
                }
            }
        }
        kept.forEach(this::showAgain);
        return seen;
    }

    private List<Message> receive() {
        return SqsFlowQueue.guarded(() -> sqs.receiveMessage(receive -> receive.queueUrl(url)
                        .maxNumberOfMessages(BATCH)
                        .visibilityTimeout(HIDDEN_SECONDS)
                        .waitTimeSeconds(0)))
                .messages();
    }

    private void delete(Message message) {
        SqsFlowQueue.guarded(
                () -> sqs.deleteMessage(delete -> delete.queueUrl(url).receiptHandle(message.receiptHandle())));
    }

    private void showAgain(Message message) {
        SqsFlowQueue.guarded(() -> sqs.changeMessageVisibility(change ->
                change.queueUrl(url).receiptHandle(message.receiptHandle()).visibilityTimeout(0)));
    }
}
