package io.commercebridge.platform.flow.pipeline;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.failure.Deadline;
import io.commercebridge.platform.flow.Direction;
import io.commercebridge.platform.flow.bulk.BulkDirection;
import io.commercebridge.platform.flow.pipeline.Batch.Taken;
import io.commercebridge.platform.flow.queue.FlowQueue;
import io.commercebridge.platform.flow.record.Flow;
import io.commercebridge.platform.flow.record.FlowSettings;
import io.commercebridge.platform.settings.Settings;
import io.commercebridge.platform.settings.SettingsCheck;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Runs a batch of one flow's events through the pipeline and answers which messages are to come again.
 *
 * <p>After a transient failure the rest of that group is handed back untried, in order; other groups go on. A message
 * that was not tried is never parked. Nothing is started that the invocation's time does not allow.
 *
 * <p>Lambda hands over ten messages of a FIFO queue at most. A flow with {@link BulkDirection}s takes more from its queue
 * itself, as many as its settings say, and handles the events of such a direction together.
 */
public final class FlowRunner implements SettingsCheck {
    /** What is kept free for recording and answering. */
    private static final Duration RESERVE = Duration.ofSeconds(2);

    private static final Duration HELD = Duration.ofMinutes(15);

    private final FlowSettings settings;
    private final List<Direction<?>> directions;
    private final MessageHandler handler;
    private final BulkPipeline bulk;
    private final FlowQueue queue;
    private final Clock clock;

    public FlowRunner(FlowSettings settings, List<Direction<?>> directions, Flow flow) {
        this.settings = settings;
        this.queue = flow.queue();
        this.clock = flow.clock();
        this.directions = List.copyOf(directions);
        this.handler = new MessageHandler(settings, directions, flow);
        this.bulk = new BulkPipeline(settings, flow, handler);
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
        // Whoever hands over as many as it can probably has more.
        List<SQSMessage> more = messages.size() >= FlowSettings.LAMBDA_BATCH && messages.size() < settings.batch()
                ? queue.more(settings.batch() - messages.size())
                : List.of();
        Batch batch = new Batch(Stream.concat(messages.stream(), more.stream()).toList(), this::kindOf);
        for (List<List<Taken>> runs = batch.next(); !runs.isEmpty(); runs = batch.next()) {
            runs.forEach(run -> handle(run, batch));
        }
        Map<Duration, List<SQSMessage>> returned = batch.returned();
        returned.forEach((delay, some) -> queue.delay(some, delay));
        List<SQSMessage> back = returned.values().stream().flatMap(List::stream).toList();
        queue.done(more.stream().filter(message -> !back.contains(message)).toList());
        return back.stream().filter(messages::contains).toList();
    }

    private int kindOf(BridgeEvent event) {
        for (int i = 0; i < directions.size(); i++) {
            if (directions.get(i).accepts(event)) {
                return directions.get(i) instanceof BulkDirection<?> ? i + 1 : 0;
            }
        }
        return 0;
    }

    private void handle(List<Taken> run, Batch batch) {
        int kind = run.getFirst().kind();
        if (!hasTime()) {
            run.forEach(taken -> batch.giveBack(taken, Duration.ZERO));
        } else if (kind > 0 && directions.get(kind - 1) instanceof BulkDirection<?> direction) {
            List<Optional<Duration>> again = bulk.handle(
                    direction,
                    run.stream().map(taken -> taken.event().orElseThrow()).toList());
            for (int i = 0; i < run.size(); i++) {
                Taken taken = run.get(i);
                again.get(i).ifPresent(delay -> batch.giveBack(taken, delay));
            }
        } else {
            run.forEach(taken -> handleAlone(taken, batch));
        }
    }

    private void handleAlone(Taken taken, Batch batch) {
        Optional<Duration> again =
                batch.blocked(taken).or(() -> hasTime() ? handler.handle(taken.message()) : Optional.of(Duration.ZERO));
        again.ifPresent(delay -> batch.giveBack(taken, delay));
    }

    /**
     * Handles events that did not come through the queue, each of another record.
     *
     * @return what has to be tried again, here or through {@link #leave}
     */
    public List<BridgeEvent> take(List<BridgeEvent> events) {
        Map<Integer, List<BridgeEvent>> kinds =
                events.stream().collect(Collectors.groupingBy(this::kindOf, TreeMap::new, Collectors.toList()));
        return Deadline.within(clock.instant().plus(settings.timeLimit()), () -> kinds.entrySet().stream()
                .flatMap(kind -> take(kind.getKey(), kind.getValue()))
                .toList());
    }

    /** Puts events into the flow's queue, as intake would. */
    public void leave(List<BridgeEvent> events) {
        queue.sendAll(events);
    }

    private Stream<BridgeEvent> take(int kind, List<BridgeEvent> events) {
        List<Optional<Duration>> again = kind > 0 && directions.get(kind - 1) instanceof BulkDirection<?> direction
                ? bulk.handle(direction, events)
                : events.stream().map(handler::handle).toList();
        return IntStream.range(0, events.size())
                .filter(i -> again.get(i).isPresent())
                .mapToObj(events::get);
    }

    private boolean hasTime() {
        return Deadline.remaining(clock).compareTo(RESERVE) > 0;
    }

    private static SQSBatchResponse answer(List<SQSMessage> failed) {
        return new SQSBatchResponse(failed.stream()
                .map(message -> new BatchItemFailure(message.getMessageId()))
                .toList());
    }
}
