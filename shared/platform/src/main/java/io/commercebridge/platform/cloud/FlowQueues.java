package io.commercebridge.platform.cloud;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.event.EventCodec;
import io.commercebridge.platform.event.QueueKeys;
import io.commercebridge.platform.failure.BridgeException;
import io.commercebridge.platform.failure.Category;
import io.commercebridge.platform.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Puts events into the flows' FIFO queues; an event is durably queued once {@link #send} has returned. */
@ApplicationScoped
public class FlowQueues {
    /** What SQS takes in one message, in bytes. */
    public static final int LARGEST_MESSAGE = 1024 * 1024;

    private static final Pattern PRESENTABLE = Pattern.compile("[A-Za-z0-9._:-]{1,128}");

    private final SqsClient sqs;
    private final QueueConfig config;

    public FlowQueues(SqsClient sqs, QueueConfig config) {
        this.sqs = sqs;
        this.config = config;
    }

    /**
     * Queues the event behind the earlier ones of its record; a repetition within five minutes is dropped by the queue.
     *
     * @param flow the flow's name, for example {@code orders}
     * @throws BridgeException transient if the queue cannot be had now, permanent if the event is too large for any queue
     */
    public void send(String flow, BridgeEvent event) {
        String url = url(flow);
        String body = EventCodec.encode(event);
        if (body.length() > LARGEST_MESSAGE || body.getBytes(UTF_8).length > LARGEST_MESSAGE) {
            throw BridgeException.refused(
                    "the event is larger than 1 MiB even when compressed", "Send less in one notification.");
        }
        try {
            sqs.sendMessage(message -> message.queueUrl(url)
                    .messageBody(body)
                    .messageGroupId(QueueKeys.group(event))
                    .messageDeduplicationId(deduplication(event.id())));
        } catch (SdkException e) {
            throw unavailable(flow, "queue " + flow + " did not take the event", e);
        }
    }

    // The plain id where SQS takes it: whoever looks at the queue finds the event in the log.
    private static String deduplication(String id) {
        return PRESENTABLE.matcher(id).matches() ? id : QueueKeys.dedup(id, "");
    }

    private String url(String flow) {
        return Optional.ofNullable(config.flows().get(flow))
                .flatMap(QueueConfig.Queue::url)
                .orElseThrow(() ->
                        unavailable(flow, Settings.variable("bridge.queue." + flow + ".url") + " is missing", null));
    }

    private static BridgeException unavailable(String flow, String message, @Nullable Throwable cause) {
        return new BridgeException(
                Category.TRANSIENT, message, "Check queue and permissions of the flow " + flow + ".", cause);
    }
}
