package io.commercebridge.platform.flow.queue;

import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.event.EventCodec;
import io.commercebridge.platform.event.QueueKeys;
import io.commercebridge.platform.failure.BridgeException;
import io.commercebridge.platform.failure.Category;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/** Sends, receives and deletes ten messages a request, which is what SQS takes. */
record Batches(SqsClient sqs, String queueUrl) {
    private static final int BATCH = 10;
    /** SQS takes 1 MiB a request, however many messages. */
    private static final int BYTES = 900_000;

    void sendAll(List<BridgeEvent> events) {
        List<SendMessageBatchRequestEntry> batch = new ArrayList<>();
        int bytes = 0;
        for (BridgeEvent event : events) {
            String body = EventCodec.encode(event);
            if (batch.size() == BATCH || bytes + body.length() > BYTES) {
                send(batch);
                batch.clear();
                bytes = 0;
            }
            batch.add(entry(event, body, batch.size()));
            bytes += body.length();
        }
        send(batch);
    }

    private static SendMessageBatchRequestEntry entry(BridgeEvent event, String body, int at) {
        return SendMessageBatchRequestEntry.builder()
                .id("m" + at)
                .messageBody(body)
                .messageGroupId(QueueKeys.group(event))
                .messageDeduplicationId(QueueKeys.dedup(event.id(), body))
                .build();
    }

    private void send(List<SendMessageBatchRequestEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        var answer = SqsFlowQueue.guarded(
                () -> sqs.sendMessageBatch(send -> send.queueUrl(queueUrl).entries(entries)));
        if (!answer.failed().isEmpty()) {
            throw new BridgeException(
                    Category.TRANSIENT,
                    "the queue refused " + answer.failed().size() + " messages: "
                            + answer.failed().getFirst().code(),
                    "Look at the queue's throttling; the event is handled again, and what was sent is not sent twice.",
                    null);
        }
    }

    List<SQSMessage> more(int most) {
        List<SQSMessage> messages = new ArrayList<>();
        int wanted = Math.min(BATCH, most);
        while (wanted > 0) {
            List<Message> received = receive(wanted);
            received.stream().map(Batches::message).forEach(messages::add);
            wanted = received.isEmpty() ? 0 : Math.min(BATCH, most - messages.size());
        }
        return messages;
    }

    private List<Message> receive(int most) {
        try {
            return sqs.receiveMessage(receive -> receive.queueUrl(queueUrl)
                            .maxNumberOfMessages(most)
                            .messageSystemAttributeNames(MessageSystemAttributeName.MESSAGE_GROUP_ID))
                    .messages();
        } catch (SdkException e) {
            // The messages at hand are handled all the same.
            warn("no more messages taken", e);
            return List.of();
        }
    }

    private static SQSMessage message(Message received) {
        SQSMessage message = new SQSMessage();
        message.setMessageId(received.messageId());
        message.setReceiptHandle(received.receiptHandle());
        message.setBody(received.body());
        message.setAttributes(received.attributesAsStrings());
        return message;
    }

    void done(List<SQSMessage> messages) {
        for (int from = 0; from < messages.size(); from += BATCH) {
            List<SQSMessage> some = messages.subList(from, Math.min(messages.size(), from + BATCH));
            try {
                sqs.deleteMessageBatch(delete -> delete.queueUrl(queueUrl)
                        .entries(IntStream.range(0, some.size())
                                .mapToObj(i -> DeleteMessageBatchRequestEntry.builder()
                                        .id("m" + i)
                                        .receiptHandle(some.get(i).getReceiptHandle())
                                        .build())
                                .toList()));
            } catch (SdkException e) {
                warn("messages not deleted, they come again", e);
            }
        }
    }

    private static void warn(String what, SdkException e) {
        System.getLogger(Batches.class.getName())
                .log(
                        System.Logger.Level.WARNING,
                        what + ": {0}",
                        Optional.ofNullable(e.getMessage()).orElse(""));
    }
}
