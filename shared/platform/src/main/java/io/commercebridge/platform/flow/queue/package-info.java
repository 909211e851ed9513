/** The flow's queue and its dead-letter queue. */
@NullMarked
package io.commercebridge.platform.flow.queue;

import org.jspecify.annotations.NullMarked;
