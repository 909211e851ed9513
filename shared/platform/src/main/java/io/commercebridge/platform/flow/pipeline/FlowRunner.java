package io.commercebridge.platform.flow.pipeline;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import io.commercebridge.platform.failure.Deadline;
import io.commercebridge.platform.flow.Direction;
import io.commercebridge.platform.flow.queue.FlowQueue;
import io.commercebridge.platform.settings.Settings;
import io.commercebridge.platform.settings.SettingsCheck;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs a batch of one flow's events through the pipeline and answers which messages are to come again.
 *
 * <p>After a transient failure the rest of that group is handed back untried, in order; other groups go on. A message
 * that was not tried is never parked. Nothing is started that the invocation's time does not allow.
 */
public final class FlowRunner implements SettingsCheck {
    /** What is kept free for recording and answering. */
    private static final Duration RESERVE = Duration.ofSeconds(2);

    private static final Duration HELD = Duration.ofMinutes(15);
    private static final String GROUP = "MessageGroupId";

    private final FlowSettings settings;
    private final MessageHandler handler;
    private final FlowQueue queue;
    private final Clock clock;

    public FlowRunner(FlowSettings settings, List<Direction<?>> directions, Flow flow) {
        this.settings = settings;
        this.queue = flow.queue();
        this.clock = flow.clock();
        this.handler = new MessageHandler(settings, directions, flow);
    }

    @Override
    public void check(Settings problems) {
        // Whoever made the runner has checked them; being asked makes sure that it is made at start.
    }

    /** Handles the batch; the answer names the messages that must stay in the queue. */
    public SQSBatchResponse run(SQSEvent batch) {
        List<SQSMessage> messages = Optional.ofNullable(batch.getRecords()).orElse(List.of());
        if (!settings.enabled()) {
            queue.delay(messages, HELD);
            return answer(messages);
        }
        Instant deadline = clock.instant().plus(settings.timeLimit());
        return answer(Deadline.within(deadline, () -> handleAll(messages)));
    }

    private List<SQSMessage> handleAll(List<SQSMessage> messages) {
        Map<String, Duration> blocked = new HashMap<>();
        Map<String, List<SQSMessage>> returned = new HashMap<>();
        for (SQSMessage message : messages) {
            String group = group(message);
            if (!blocked.containsKey(group)) {
                Optional<Duration> again = hasTime() ? handler.handle(message) : Optional.of(Duration.ZERO);
                again.ifPresent(delay -> blocked.put(group, delay));
            }
            if (blocked.containsKey(group)) {
                returned.computeIfAbsent(group, _ -> new ArrayList<>()).add(message);
            }
        }
        returned.forEach((group, rest) -> queue.delay(rest, blocked.getOrDefault(group, Duration.ZERO)));
        return returned.values().stream().flatMap(List::stream).toList();
    }

    private boolean hasTime() {
        return Deadline.remaining(clock).compareTo(RESERVE) > 0;
    }

    private static String group(SQSMessage message) {
        return Optional.ofNullable(message.getAttributes())
                .map(attributes -> attributes.get(GROUP))
                .orElseGet(message::getMessageId);
    }

    private static SQSBatchResponse answer(List<SQSMessage> failed) {
        return new SQSBatchResponse(failed.stream()
                .map(message -> new BatchItemFailure(message.getMessageId()))
                .toList());
    }
}
