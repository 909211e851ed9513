package io.commercebridge.platform.flow.pipeline;

import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.event.EventCodec;
import io.commercebridge.platform.failure.BridgeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/**
 * The messages of one invocation, each in the order of its group: what one kind of work can take together, and what has to go
 * back once a message of its group had to.
 */
final class Batch {
    private static final String GROUP = "MessageGroupId";

    /**
     * A message of the batch.
     *
     * @param event empty if the message cannot be read
     * @param kind of work that it is for; messages of one kind are handled together
     */
    record Taken(SQSMessage message, String group, Optional<BridgeEvent> event, int kind) {}

    private final Map<String, List<Taken>> open = new LinkedHashMap<>();
    private final Map<String, Duration> blocked = new HashMap<>();
    private final Map<String, List<SQSMessage>> returned = new LinkedHashMap<>();

    /** @param kindOf an event; 0 for one that is handled alone, as an unreadable message is */
    Batch(List<SQSMessage> messages, ToIntFunction<BridgeEvent> kindOf) {
        for (SQSMessage message : messages) {
            Optional<BridgeEvent> event = read(message);
            Taken taken = new Taken(
                    message,
                    group(message),
                    event,
                    event.map(kindOf::applyAsInt).orElse(0));
            open.computeIfAbsent(taken.group(), _ -> new ArrayList<>()).add(taken);
        }
    }

    private static Optional<BridgeEvent> read(SQSMessage message) {
        try {
            return Optional.of(EventCodec.decode(message.getBody()));
        } catch (BridgeException poison) {
            // Whoever handles it alone parks it.
            return Optional.empty();
        }
    }

    private static String group(SQSMessage message) {
        return Optional.ofNullable(message.getAttributes())
                .map(attributes -> attributes.get(GROUP))
                .orElseGet(message::getMessageId);
    }

    /** What can be handled now, by kind: of each group the messages up to the first of another kind. Empty at the end. */
    List<List<Taken>> next() {
        Map<Integer, List<Taken>> runs = new TreeMap<>();
        open.forEach((group, messages) -> {
            int kind = messages.getFirst().kind();
            while (!messages.isEmpty() && messages.getFirst().kind() == kind) {
                runs.computeIfAbsent(kind, _ -> new ArrayList<>()).add(messages.removeFirst());
            }
        });
        open.values().removeIf(List::isEmpty);
        return List.copyOf(runs.values());
    }

    /** When the group's messages are to come again, if one of them has to. */
    Optional<Duration> blocked(Taken taken) {
        return Optional.ofNullable(blocked.get(taken.group()));
    }

    /** The message comes again after the delay, and whatever stands behind it in its group. */
    void giveBack(Taken taken, Duration delay) {
        blocked.putIfAbsent(taken.group(), delay);
        List<SQSMessage> back = returned.computeIfAbsent(taken.group(), _ -> new ArrayList<>());
        back.add(taken.message());
        Optional.ofNullable(open.remove(taken.group())).stream()
                .flatMap(List::stream)
                .map(Taken::message)
                .forEach(back::add);
    }

    /** The messages that come again, with the delay of their group. */
    Map<Duration, List<SQSMessage>> returned() {
        Map<Duration, List<SQSMessage>> byDelay = new LinkedHashMap<>();
        returned.forEach((group, messages) -> byDelay.computeIfAbsent(
                        blocked.getOrDefault(group, Duration.ZERO), _ -> new ArrayList<>())
                .addAll(messages));
        return byDelay;
    }
}
