package io.commercebridge.platform.flow.pipeline;

import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.event.EventCodec;
import io.commercebridge.platform.failure.AwaitedException;
import io.commercebridge.platform.failure.BridgeException;
import io.commercebridge.platform.failure.Category;
import io.commercebridge.platform.flow.DeliveryFailure;
import io.commercebridge.platform.flow.Direction;
import io.commercebridge.platform.flow.queue.ParkedMessage;
import io.commercebridge.platform.flow.record.FailedEvents;
import io.commercebridge.platform.flow.record.Flow;
import io.commercebridge.platform.flow.record.FlowSettings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Takes one message to its end, or says when to try it again. */
final class MessageHandler {
    private final FlowSettings settings;
    private final Flow flow;
    private final EventPipeline pipeline;
    private final FailedEvents failed;

    MessageHandler(FlowSettings settings, List<Direction<?>> directions, Flow flow) {
        this.settings = settings;
        this.flow = flow;
        this.pipeline = new EventPipeline(settings, directions, flow);
        this.failed = new FailedEvents(settings, flow);
    }

    /** Empty once the message has come to an end; else the delay after which it is to come again. */
    Optional<Duration> handle(SQSMessage message) {
        try {
            return handle(EventCodec.decode(message.getBody()));
        } catch (BridgeException poison) {
            return parkUnreadable(message, poison);
        }
    }

    Optional<Duration> handle(BridgeEvent event) {
        return pipeline.process(event).flatMap(failure -> failed(event, failure));
    }

    /** As {@link #handle(SQSMessage)} for an event that has been tried in vain. */
    Optional<Duration> failed(BridgeEvent event, DeliveryFailure failure) {
        try {
            Optional<Duration> again = failed.handle(event, failure);
            return again.isEmpty() && failure.cause() instanceof AwaitedException ? tryParked(event) : again;
        } catch (BridgeException unrecorded) {
            flow.log().problem(settings.flow(), event, unrecorded);
            return Optional.of(settings.backoff(1));
        }
    }

    /**
     * What it waits for may have arrived between the attempt and the parking; from here on the arrival finds it parked and
     * releases it. Passing trouble in this attempt must not hide an arrival: then the message comes again.
     */
    private Optional<Duration> tryParked(BridgeEvent event) {
        return pipeline.process(event)
                .filter(failure -> failure.cause().category() == Category.TRANSIENT)
                .map(_ -> settings.backoff(1));
    }

    private Optional<Duration> parkUnreadable(SQSMessage message, BridgeException poison) {
        try {
            flow.queue()
                    .park(new ParkedMessage(
                            settings.flow(),
                            message.getMessageId(),
                            poison.category().name(),
                            String.valueOf(poison.getMessage()),
                            poison.remedy(),
                            flow.clock().instant(),
                            message.getBody()));
            flow.log().unreadable(settings.flow(), message.getMessageId(), poison);
            return Optional.empty();
        } catch (BridgeException queueDown) {
            return Optional.of(settings.backoff(1));
        }
    }
}
