package io.commercebridge.local.queue;

import io.commercebridge.local.function.FunctionFailure;
import io.commercebridge.local.function.LambdaFunction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * The event source mapping between one FIFO queue and one function: batches of up to ten, two at a time, partial batch
 * responses.
 *
 * <p>A message that the function reports as failed is left as it is: the function has given it its own delay, and what it
 * gave none comes back after the queue's visibility time-out. When the invocation itself fails, Lambda would wait for that
 * time-out too; here the batch comes back after {@link #BACKOFF}, because nobody wants to watch a local queue for minutes.
 */
public final class Poller implements AutoCloseable {
    /** How long a batch stays hidden whose invocation failed as a whole. */
    public static final Duration BACKOFF = Duration.ofSeconds(1);

    private static final int BATCH = 10;
    private static final int AT_ONCE = 2;
    private static final int LONG_POLL_SECONDS = 1;

    private final SqsClient sqs;
    private final String queueUrl;
    private final String queueArn;
    private final LambdaFunction function;
    private final Consumer<String> problems;
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicInteger invocations = new AtomicInteger();
    private volatile boolean open = true;

    private Poller(SqsClient sqs, String queueUrl, LambdaFunction function, Consumer<String> problems) {
        this.sqs = sqs;
        this.queueUrl = queueUrl;
        this.function = function;
        this.problems = problems;
        queueArn = String.valueOf(
                sqs.getQueueAttributes(query -> query.queueUrl(queueUrl).attributeNames(QueueAttributeName.QUEUE_ARN))
                        .attributes()
                        .get(QueueAttributeName.QUEUE_ARN));
    }

    /** Starts polling; {@code problems} is told, in one line, of every invocation that failed as a whole. */
    public static Poller start(SqsClient sqs, String queueUrl, LambdaFunction function, Consumer<String> problems) {
        Poller poller = new Poller(sqs, queueUrl, function, problems);
        for (int i = 0; i < AT_ONCE; i++) {
            poller.threads.add(Thread.ofVirtual().name("poller-" + queueUrl).start(poller::run));
        }
        return poller;
    }

    /** How often the function has been invoked. */
    public int invocations() {
        return invocations.get();
    }

    @Override
    public void close() {
        open = false;
        threads.forEach(Thread::interrupt);
    }

    private void run() {
        while (open) {
            try {
                List<Message> messages = receive();
                if (!messages.isEmpty()) {
                    handle(messages);
                }
            } catch (SdkException e) {
                if (open) {
                    problems.accept("queue " + queueUrl + ": " + e.getMessage());
                }
            }
        }
    }

    private List<Message> receive() {
        return sqs.receiveMessage(request -> request.queueUrl(queueUrl)
                        .maxNumberOfMessages(BATCH)
                        .waitTimeSeconds(LONG_POLL_SECONDS)
                        .messageSystemAttributeNames(MessageSystemAttributeName.ALL)
                        .messageAttributeNames("All"))
                .messages();
    }

    private void handle(List<Message> messages) {
        String region = sqs.serviceClientConfiguration().region().id();
        SqsBatch batch = new SqsBatch(queueArn, region, messages);
        invocations.incrementAndGet();
        try {
            delete(batch.done(function.invoke(batch.toEvent())));
        } catch (FunctionFailure failure) {
            problems.accept(failure.getMessage());
            hide(messages);
        }
    }

    private void delete(List<Message> done) {
        if (done.isEmpty()) {
            return;
        }
        sqs.deleteMessageBatch(request -> request.queueUrl(queueUrl)
                .entries(numbered(done).entrySet().stream()
                        .map(entry -> DeleteMessageBatchRequestEntry.builder()
                                .id(entry.getKey())
                                .receiptHandle(entry.getValue().receiptHandle())
                                .build())
                        .toList()));
    }

    private void hide(List<Message> failed) {
        sqs.changeMessageVisibilityBatch(request -> request.queueUrl(queueUrl)
                .entries(numbered(failed).entrySet().stream()
                        .map(entry -> ChangeMessageVisibilityBatchRequestEntry.builder()
                                .id(entry.getKey())
                                .receiptHandle(entry.getValue().receiptHandle())
                                .visibilityTimeout((int) BACKOFF.toSeconds())
                                .build())
                        .toList()));
    }

    private static Map<String, Message> numbered(List<Message> messages) {
        Map<String, Message> numbered = new LinkedHashMap<>();
        messages.forEach(message -> numbered.put("m" + numbered.size(), message));
        return numbered;
    }
}
