package io.commercebridge.operations;

import static java.util.Objects.requireNonNull;

import io.commercebridge.platform.flow.queue.DeadLetterQueue;
import io.commercebridge.platform.flow.queue.FlowQueue;

/** The queues of one flow. */
record FlowDesk(FlowQueue queue, DeadLetterQueue deadLetters) {

    FlowDesk {
        requireNonNull(queue, "queue");
        requireNonNull(deadLetters, "deadLetters");
    }
}
