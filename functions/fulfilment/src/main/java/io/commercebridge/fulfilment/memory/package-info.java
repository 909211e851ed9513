/** What is remembered of an order between two events, and of a notification, which is told only once. */
@NullMarked
package io.commercebridge.fulfilment.memory;

import org.jspecify.annotations.NullMarked;
