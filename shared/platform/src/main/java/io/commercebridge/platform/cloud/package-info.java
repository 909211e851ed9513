/** What the functions use of AWS: the flows' queues, the clock, clients that start fast and give up soon. */
@NullMarked
package io.commercebridge.platform.cloud;

import org.jspecify.annotations.NullMarked;
