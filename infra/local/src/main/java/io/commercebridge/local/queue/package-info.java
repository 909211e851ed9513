/** What the event source mapping does: batches of a FIFO queue become SQS events, and failed items stay in the queue. */
@NullMarked
package io.commercebridge.local.queue;

import org.jspecify.annotations.NullMarked;
