/** Takes webhooks, proves who sent them, and queues them for the flows that want them. */
@NullMarked
package io.commercebridge.intake;

import org.jspecify.annotations.NullMarked;
