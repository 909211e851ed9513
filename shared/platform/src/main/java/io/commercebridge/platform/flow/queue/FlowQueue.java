package io.commercebridge.platform.flow.queue;

import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import io.commercebridge.platform.event.BridgeEvent;
import java.time.Duration;
import java.util.List;

/** The flow's own queue and its dead-letter queue. */
public interface FlowQueue {

    /** Makes messages visible again after the delay; they keep their place in their group. */
    void delay(List<SQSMessage> messages, Duration delay);

    /** Puts an event into the queue once more, behind what is there of its record. */
    void sendAgain(BridgeEvent event);

    /** Puts events into the queue, as intake would: one that was sent a moment ago is not sent twice. */
    void sendAll(List<BridgeEvent> events);

    /**
     * Takes more messages from the queue, as Lambda would.
     *
     * @param most as many as are wanted
     * @return fewer if there are no more at the moment, or the queue does not answer
     */
    List<SQSMessage> more(int most);

    /** Deletes messages that {@link #more} took; one that cannot be deleted comes again. */
    void done(List<SQSMessage> messages);

    /** Keeps a message that cannot be handled, with reason and remedy, in the dead-letter queue. */
    void park(ParkedMessage message);

    /**
     * Takes the parked copies of an event out of the dead-letter queue, as far as they can be found at once.
     *
     * @param mark the event's id, shortened as in the trail
     */
    void unpark(String mark);
}
