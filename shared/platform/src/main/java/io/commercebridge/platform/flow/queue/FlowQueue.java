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

    /** Keeps a message that cannot be handled, with reason and remedy, in the dead-letter queue. */
    void park(ParkedMessage message);

    /**
     * Takes the parked copies of an event out of the dead-letter queue, as far as they can be found at once.
     *
     * @param mark the event's id, shortened as in the trail
     */
    void unpark(String mark);
}
